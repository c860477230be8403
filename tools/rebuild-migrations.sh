#!/usr/bin/env bash
# Until the first release there is one generated migration and one per hand-written file in migrations/custom.
# After the release this script goes, and `drizzle-kit generate` appends.
set -euo pipefail
rm -rf migrations/meta migrations/*.sql
npx drizzle-kit generate --name tables >/dev/null
for file in migrations/custom/*.sql; do
  name=$(basename "$file" .sql | sed 's/^[0-9]*_//')
  npx drizzle-kit generate --custom --name "$name" >/dev/null
  cp "$file" migrations/[0-9]*_"$name".sql
done
ls migrations/*.sql
