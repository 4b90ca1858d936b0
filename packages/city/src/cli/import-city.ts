import type { Command } from 'commander'
import { platformTexts } from '../language/platform.ts'
import { translator } from '../language/translate.ts'
import { commandLine } from '../server/caller.ts'
import type { CliContext } from './context.ts'

/** `augenmass import places | districts | network | staff FILE`, beside `import reports`. */
export function register(program: Command, context: CliContext): void {
  const t = translator(context.language, platformTexts)
  const imports =
    program.commands.find((command) => command.name() === 'import') ??
    program.command('import').description(t('import.description'))

  imports
    .command('places')
    .description(t('import.places.description'))
    .argument('<file>', t('import.file'))
    .option('--kind <kind>', t('import.places.kind'))
    .option('--replace', t('import.places.replace'))
    .action(async (file: string, options: { kind?: string; replace?: boolean }) => {
      const { importPlaces } = await import('../server/city/places.ts')
      const { readPlaces } = await import('../server/city/read-city-files.ts')
      const places = await readPlaces(file, options.kind)
      const counts = await context.withCity((city) => importPlaces(city, commandLine, places, options))
      context.print(t('import.places.done', counts))
    })

  imports
    .command('districts')
    .description(t('import.districts.description'))
    .argument('<file>', t('import.file'))
    .action(async (file: string) => {
      const { importDistricts } = await import('../server/city/districts.ts')
      const { readDistricts } = await import('../server/city/read-city-files.ts')
      const districts = await readDistricts(file)
      const counts = await context.withCity((city) => importDistricts(city, commandLine, districts))
      context.print(t('import.districts.done', counts))
    })

  imports
    .command('network')
    .description(t('import.network.description'))
    .argument('<file>', t('import.file'))
    .action(async (file: string) => {
      const { storeNetwork } = await import('../server/city/map-layers.ts')
      const { listDistricts } = await import('../server/city/districts.ts')
      const { readNetwork } = await import('../server/city/read-city-files.ts')
      const counts = await context.withCity(async (city) => {
        const features = await readNetwork(file, await listDistricts(city.db))
        return storeNetwork(city, commandLine, features)
      })
      context.print(t('import.network.done', counts))
    })

  imports
    .command('staff')
    .description(t('import.staff.description'))
    .argument('<file>', t('import.file'))
    .option('--shifts <keys>', t('import.staff.shifts'), 'early,late')
    .action(async (file: string, options: { shifts: string }) => {
      const { getSettings } = await import('../server/city/settings.ts')
      const { importStaff } = await import('../server/staff/staff.ts')
      const { readStaff } = await import('./plan/read-staff.ts')
      const counts = await context.withCity(async (city) => {
        const { timeZone, ruleSets } = await getSettings(city.db)
        const members = await readStaff(file, {
          timeZone,
          ruleSets,
          shifts: options.shifts.split(',').map((key) => key.trim()),
        })
        return importStaff(city, commandLine, { members })
      })
      context.print(t('import.staff.done', counts))
    })
}
