// Validates documents against a folder of JSON schemas (2020-12) with ajv. Standard input: one {"schema": "service.json", "doc": …} a line.
// Standard output: for each, one line with the list of what is wrong.
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , schemas, modules] = process.argv
const require = createRequire(join(modules, 'package.json'))
const Ajv = require('ajv/dist/2020').default
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true })
require('ajv-formats').default(ajv)
for (const file of readdirSync(schemas)) {
  const schema = JSON.parse(readFileSync(join(schemas, file), 'utf8'))
  delete schema.$id
  delete schema.$schema
  ajv.addSchema(schema, file)
}
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue
  const { schema, doc } = JSON.parse(line)
  const validate = ajv.getSchema(schema)
  validate(doc)
  console.log(JSON.stringify((validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)))
}
