import type { DemoPage } from '../types.ts'
import { about as fernhollowAbout } from './fernhollow/about.ts'
import { contact as fernhollowContact } from './fernhollow/contact.ts'
import { home as fernhollowHome } from './fernhollow/home.ts'
import { service as fernhollowService } from './fernhollow/service.ts'
import { about as haldenAbout } from './halden/about.ts'
import { contact as haldenContact } from './halden/contact.ts'
import { home as haldenHome } from './halden/home.ts'
import { service as haldenService } from './halden/service.ts'
import { about as noorAbout } from './noor/about.ts'
import { contact as noorContact } from './noor/contact.ts'
import { home as noorHome } from './noor/home.ts'
import { service as noorService } from './noor/service.ts'

/** Every page of every store; slugs are unique within a store, `home` is its first page. */
export const pages: DemoPage[] = [
  fernhollowHome,
  ...fernhollowAbout,
  ...fernhollowService,
  fernhollowContact,
  haldenHome,
  ...haldenAbout,
  ...haldenService,
  haldenContact,
  noorHome,
  ...noorAbout,
  ...noorService,
  noorContact,
]
