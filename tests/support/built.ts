import { build, needsBuild } from '../../tools/build.ts';

/** The tests of the build need one that is fresh. */
export default function built(): void {
  if (needsBuild()) build(() => {});
}
