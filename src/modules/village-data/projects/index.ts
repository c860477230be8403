export { newestPhotos, type ProjectPhoto } from './project.ts';
export { projects } from './projects.routes.ts';
export type { ProjectReport } from './read-project.ts';
