import { MedusaService } from '@medusajs/framework/utils'
import { CmsPage } from './models/cms-page.ts'

export class ContentModuleService extends MedusaService({ CmsPage }) {}
