import { DataFactory, Parser, Store, Writer, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';
import constraints from '../../tools/dcat-shapes/dcat-ap-3.0.1-constraints.json' with { type: 'json' };
import { shapesOf, type Constraints } from '../../tools/dcat-shapes/shapes-of.ts';

const { literal, namedNode, quad } = DataFactory;

/** What a Turtle file says. */
export const quadsOfTurtle = (text: string): Quad[] => new Parser().parse(text);

interface JsonLd {
  '@context': Record<string, string>;
  '@graph': Record<string, unknown>[];
}

/** What our own JSON-LD says: flat, every value an object, every name with one of the prefixes of its context. */
export function quadsOfJsonLd({ '@context': context, '@graph': things }: JsonLd): Quad[] {
  const full = (name: string) => {
    const [prefix = '', rest] = name.split(/:(?!\/\/)/);
    const address = context[prefix];
    if (rest === undefined || !address) throw new Error(`${name} has no prefix that the context knows`);
    return namedNode(address + rest);
  };
  return things.flatMap((thing) => {
    const subject = namedNode(String(thing['@id']));
    return Object.entries(thing).flatMap(([name, said]) => {
      if (name === '@id') return [];
      if (name === '@type')
        return [quad(subject, namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), full(String(said)))];
      return (said as Record<string, string>[]).map((value) => {
        const { '@id': id, '@value': text = '', '@type': type, '@language': lang } = value;
        if (id !== undefined) return quad(subject, full(name), namedNode(id));
        return quad(subject, full(name), literal(text, type ? full(type) : lang));
      });
    });
  });
}

/** Line by line, in one order: two graphs without blank nodes are the same when these are. */
export const linesOf = (quads: readonly Quad[]): string[] => [
  ...new Set(
    new Writer({ format: 'N-Quads' })
      .quadsToString([...quads])
      .split('\n')
      .sort(),
  ),
];

const dcatShapes = shapesOf(constraints as Constraints);

/** What is wrong with a catalogue by the shapes of DCAT-AP: `dataset title MinCount`, each by the last part of its address. */
export async function wrongWith(quads: readonly Quad[], severity: 'Violation' | 'Warning' = 'Violation') {
  const validator = new Validator(new Store(quadsOfTurtle(dcatShapes)));
  const report = await validator.validate(new Store([...quads]));
  const last = (term: { value: string } | null | undefined) => term?.value.split(/[#/]/).at(-1) ?? '';
  return report.results
    .filter((result) => last(result.severity) === severity)
    .map(({ focusNode, path, sourceConstraintComponent }) => {
      const at = (path ?? undefined) as { value: string } | undefined;
      return `${last(focusNode)} ${last(at)} ${last(sourceConstraintComponent).replace('ConstraintComponent', '')}`;
    })
    .sort();
}
