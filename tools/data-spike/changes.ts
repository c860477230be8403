import { TOO_FEW, type Publication } from '../../src/foundation/suppression/index.ts';

/**
 * Of the figures that two releases both show, how many per cent differ by one to nine: what one release tells beside the other of
 * a few people, for whoever knows who came and who went. Empty where there is nothing to compare.
 */
export function changesOfFew({ cells }: Publication, table: string, since: string | null, until: string): string {
  const shown = new Map(cells.filter((cell) => cell.earlier === 'shown').map((cell) => [cell.name, cell.value]));
  const changes = [...shown].flatMap(([name, value]) => {
    const before = shown.get(name.replace(until, since ?? until));
    return since !== null && name.startsWith(`${table} ${until}`) && before !== undefined
      ? [Math.abs(value - before)]
      : [];
  });
  const few = changes.filter((change) => change > 0 && change <= TOO_FEW.hamlet);
  return changes.length === 0 ? '' : String(Math.round((few.length * 100) / changes.length));
}
