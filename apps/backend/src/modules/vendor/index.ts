import { Module } from '@medusajs/framework/utils'
import { VendorModuleService } from './service.ts'

export const VENDOR_MODULE = 'vendor'

const VendorModule = Module(VENDOR_MODULE, { service: VendorModuleService })
export default VendorModule
