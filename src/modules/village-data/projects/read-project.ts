import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Line, Release, Worded } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { isDemonstration, projectDataset, type Finish } from '../projections/index.ts';
import { dataVillage, readNewest, type NamedFile } from '../releases/index.ts';
import { photosOf, PLANS, projectPath, projectSlug, REPORTS, type ProjectPhoto } from './project.ts';

/** How far a project was on a day, with what was seen there. */
export interface ProjectReport {
  readonly day: string;
  readonly progress: number | null;
  readonly spent: number | null;
  readonly photos: readonly ProjectPhoto[];
  /** Photos that were taken away, with the reason. */
  readonly gone: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly example: boolean;
}

export interface Neighbour {
  readonly name: string;
  readonly path: string;
  readonly progress: number | null;
}

export interface ReadProject {
  readonly village: VillageFacts;
  readonly name: string;
  /** Its line in the newest plans: of a project in several places one each. */
  readonly lines: readonly Line[];
  /** Oldest first. */
  readonly reports: readonly ProjectReport[];
  /** When it may be done; null where it is, or where nothing says so. */
  readonly finish: Finish | null;
  /** What else is built at its place. */
  readonly beside: readonly Neighbour[];
  /** What its fund is called; null where it is none that budgets know. */
  readonly fund: Worded | null;
  /** The releases it is read from, the plans first. */
  readonly from: readonly (Release & { readonly title: Worded })[];
}

/**
 * One project of a village with its reports, for everybody: from the newest releases alone. One round trip beside the region's
 * facts. Refusals: `village_data.no_such_village`, `.no_such_project`.
 */
export async function readProject(
  deps: Pick<Deps, 'db' | 'facts' | 'origin'>,
  villageSlug: string,
  slug: string,
): Promise<Result<ReadProject>> {
  const village = await dataVillage(deps, villageSlug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const { open, files } = await readNewest(deps.db, village.id, [PLANS, REPORTS], REPORTS);
  const [plans, told] = [open[PLANS], open[REPORTS]];
  const name = plans?.lines.find(({ codes }) => projectSlug(codes[0] ?? '') === slug)?.codes[0];
  const dataset = datasetFor(PLANS);
  if (!plans || !dataset || name === undefined) return refuse('not_found', 'village_data.no_such_project');
  const lines = plans.lines.filter(({ codes }) => codes[0] === name);
  const reports = (told?.lines ?? []).filter(({ codes }) => codes[0] === name);
  const projected = projectDataset(dataset, lines, {
    // What was reported after the plans were released counts too.
    asOf: [plans.release.asOf, told?.release.asOf ?? ''].toSorted().at(-1) ?? '',
    reports,
    demonstration: isDemonstration(deps.origin),
  });
  const places = new Set(lines.map(({ codes }) => codes[1]));
  return ok({
    village,
    name,
    lines,
    reports: reports.map((line) => reportIn(line, files)).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    finish: projected?.kind === 'progress' ? (projected.projects.find(({ percent }) => percent < 100) ?? null) : null,
    beside: plans.lines
      .filter(({ codes }) => places.has(codes[1]) && codes[0] !== name)
      .map(({ codes, values }) => ({
        name: codes[0] ?? '',
        path: projectPath(village.slug, codes[0] ?? ''),
        progress: values['progress'] ?? null,
      })),
    fund: fundWord(lines[0]?.remarks['fund'] ?? ''),
    from: [plans, ...(told ? [told] : [])].map(({ release, dataset: { title } }) => ({ ...release, title })),
  });
}

const fundWord = (code: string): Worded | null =>
  datasetFor('apbdes')?.dimensions.find(({ name }) => name === 'fund')?.words?.[code] ?? null;

function reportIn({ codes, values, remarks, status }: Line, files: readonly NamedFile[]): ProjectReport {
  const goneOf = (name: string) => files.find((file) => file.name === name)?.withdrawn?.reason ?? null;
  const photos = photosOf({ remarks });
  return {
    day: codes[1] ?? '',
    progress: values['progress'] ?? null,
    spent: values['spent'] ?? null,
    photos: photos.filter(({ name }) => goneOf(name) === null),
    gone: photos.flatMap(({ name }) => goneOf(name) ?? []),
    source: remarks['source'] ?? '',
    note: remarks['note'] ?? '',
    example: status === 'example',
  };
}
