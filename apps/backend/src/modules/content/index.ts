import { Module } from '@medusajs/framework/utils'
import { ContentModuleService } from './service.ts'

export const CONTENT_MODULE = 'content'

const ContentModule = Module(CONTENT_MODULE, { service: ContentModuleService })
export default ContentModule
