import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { migrationsFolder } from '../folders.ts'

/** Payload writes its types into new migrations as if they were values, which Node can't load. */
for (const file of globSync('*.ts', { cwd: migrationsFolder })) {
  const path = `${migrationsFolder}/${file}`
  const text = readFileSync(path, 'utf8')
  const typed = text.replace(
    '{ MigrateUpArgs, MigrateDownArgs, sql }',
    '{ type MigrateDownArgs, type MigrateUpArgs, sql }',
  )
  if (typed !== text) writeFileSync(path, typed)
}
