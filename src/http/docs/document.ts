/** The part of an OpenAPI 3.1 document that the page shows. */
export interface OpenApi {
  info: { title: string; description?: string };
  paths: Record<string, PathItem>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export type PathItem = Partial<Record<(typeof METHODS)[number], Operation>> & {
  /** Of a path outside `/api/v1`. */
  servers?: readonly { readonly url: string }[];
};

export interface Operation {
  tags?: string[];
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | Schema[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  additionalProperties?: Schema | boolean;
}

/** Every operation, and the address of its path with its `{parameters}`. */
export const operationsIn = ({ paths }: Pick<OpenApi, 'paths'>) =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const address = item.servers ? path : `/api/v1${path}`;
      return operation ? [{ path, address, method, operation }] : [];
    }),
  );
