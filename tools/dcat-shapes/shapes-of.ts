/** What DCAT-AP says of one property of a class: see the `about` of the constraints file. */
interface Constraint {
  readonly req: 'M' | 'R' | 'O';
  readonly max?: number;
  readonly kind?: string;
  readonly datatype?: string;
  readonly class?: string;
}

export interface Constraints {
  readonly about: string;
  readonly classes: Readonly<Record<string, Readonly<Record<string, Constraint>>>>;
}

const PREFIXES: Readonly<Record<string, string>> = {
  sh: 'http://www.w3.org/ns/shacl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  adms: 'http://www.w3.org/ns/adms#',
  prov: 'http://www.w3.org/ns/prov#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  locn: 'http://www.w3.org/ns/locn#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  eli: 'http://data.europa.eu/eli/ontology#',
};

/**
 * SHACL shapes, in Turtle: what is mandatory, how often at most, of which kind, datatype and class. What is only recommended
 * and missing is a warning; all else that is wrong is a violation.
 */
export function shapesOf({ classes }: Constraints): string {
  const heads = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const shapes = Object.entries(classes).map(([name, properties]) => {
    const parts = Object.entries(properties).flatMap(([path, it]) => propertiesOf(path, it));
    return `\n[] a sh:NodeShape ;\n  sh:targetClass ${name}${parts.map((part) => ` ;\n  sh:property [ ${part} ]`).join('')} .\n`;
  });
  return [...heads, ...shapes].join('');
}

function propertiesOf(path: string, { req, max, kind, datatype, class: range }: Constraint): readonly string[] {
  const rules = [
    ...(req === 'M' ? ['sh:minCount 1'] : []),
    ...(max === undefined ? [] : [`sh:maxCount ${max}`]),
    ...(kind ? [`sh:nodeKind ${kind}`] : []),
    ...(datatype ? [`sh:datatype ${datatype}`] : []),
    ...(range ? [`sh:class ${range}`] : []),
  ];
  const must = rules.length > 0 ? [[`sh:path ${path}`, ...rules].join(' ; ')] : [];
  const should = req === 'R' ? [`sh:path ${path} ; sh:minCount 1 ; sh:severity sh:Warning`] : [];
  return [...must, ...should];
}
