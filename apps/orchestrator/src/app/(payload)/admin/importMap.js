import { SyncPanel as SyncPanel_4de03bc2ea7c0be1a92a524f8b976b80 } from '../../../admin/sync/sync-panel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowTitle as RowTitle_44bafc1c6f7a11b43e84208ee0be3be1 } from '../../../admin/rows/row-title.tsx'
import { ProductLinks as ProductLinks_2aee528231b8abf0eac4bd4dc539560a } from '../../../admin/product/product-links.tsx'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { JsonField as JsonField_545bcd131dfda067f322200dd0343a24 } from '../../../admin/json/json-field.tsx'
import { VariantsField as VariantsField_394c36af31275487766775dab86d7755 } from '../../../admin/product/variants-field.tsx'
import { PriceRangeCell as PriceRangeCell_30a000d81d89de3660f4cf653c96d534 } from '../../../admin/product/price-range.tsx'
import { PriceRangeField as PriceRangeField_30a000d81d89de3660f4cf653c96d534 } from '../../../admin/product/price-range.tsx'
import { StateCell as StateCell_3d7aee71803567e9e4519877aa875975 } from '../../../admin/cells/state-cell.tsx'
import { BrandColorField as BrandColorField_f5d917b03960741b7bcc7f3b5f4a4816 } from '../../../admin/brand-color/brand-color-field.tsx'
import { MetadataField as MetadataField_674fa0895ba5faf45991e8b4e2f55b39 } from '../../../admin/json/metadata-field.tsx'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { DurationCell as DurationCell_e0d85fe6a3053b5369f579656f9a0228 } from '../../../admin/cells/duration-cell.tsx'
import { ErrorCell as ErrorCell_f8093518e9ed5177cb17cec168945fc1 } from '../../../admin/cells/error-cell.tsx'
import { AnswersCell as AnswersCell_808ac7cfd0a01598d642081c8f05f32c } from '../../../admin/cells/answers-cell.tsx'
import { ExportLink as ExportLink_dcd1e8a745099658afd834b548cd828f } from '../../../admin/submissions/export-link.tsx'
import { Icon as Icon_783c459dff3cb9bd1805e01e75dbb0e8 } from '../../../admin/brand/icon.tsx'
import { Logo as Logo_6cade45d942a9803030ae3d836828642 } from '../../../admin/brand/logo.tsx'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { ConsoleNav as ConsoleNav_7b16f4e34169a02414bdbda00faca972 } from '../../../admin/console/nav/console-nav.tsx'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { OverviewView as OverviewView_ca5047dbb8335e21bc39b7e31c621d78 } from '../../../admin/console/overview/overview-view.tsx'
import { ParkedView as ParkedView_80e05a231d5ecc2ab95e55ebbaedfda4 } from '../../../admin/console/parked/parked-view.tsx'
import { ConflictsView as ConflictsView_13875468bb49cd96e80e26a15e02fb85 } from '../../../admin/console/conflicts/conflicts-view.tsx'
import { RunsView as RunsView_cfa4f57f3ce2d39f6b6637efbbf16dd7 } from '../../../admin/console/runs/runs-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/sync/sync-panel.tsx#SyncPanel": SyncPanel_4de03bc2ea7c0be1a92a524f8b976b80,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/rows/row-title.tsx#RowTitle": RowTitle_44bafc1c6f7a11b43e84208ee0be3be1,
  "/admin/product/product-links.tsx#ProductLinks": ProductLinks_2aee528231b8abf0eac4bd4dc539560a,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/json/json-field.tsx#JsonField": JsonField_545bcd131dfda067f322200dd0343a24,
  "/admin/product/variants-field.tsx#VariantsField": VariantsField_394c36af31275487766775dab86d7755,
  "/admin/product/price-range.tsx#PriceRangeCell": PriceRangeCell_30a000d81d89de3660f4cf653c96d534,
  "/admin/product/price-range.tsx#PriceRangeField": PriceRangeField_30a000d81d89de3660f4cf653c96d534,
  "/admin/cells/state-cell.tsx#StateCell": StateCell_3d7aee71803567e9e4519877aa875975,
  "/admin/brand-color/brand-color-field.tsx#BrandColorField": BrandColorField_f5d917b03960741b7bcc7f3b5f4a4816,
  "/admin/json/metadata-field.tsx#MetadataField": MetadataField_674fa0895ba5faf45991e8b4e2f55b39,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/cells/duration-cell.tsx#DurationCell": DurationCell_e0d85fe6a3053b5369f579656f9a0228,
  "/admin/cells/error-cell.tsx#ErrorCell": ErrorCell_f8093518e9ed5177cb17cec168945fc1,
  "/admin/cells/answers-cell.tsx#AnswersCell": AnswersCell_808ac7cfd0a01598d642081c8f05f32c,
  "/admin/submissions/export-link.tsx#ExportLink": ExportLink_dcd1e8a745099658afd834b548cd828f,
  "/admin/brand/icon.tsx#Icon": Icon_783c459dff3cb9bd1805e01e75dbb0e8,
  "/admin/brand/logo.tsx#Logo": Logo_6cade45d942a9803030ae3d836828642,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/admin/console/nav/console-nav.tsx#ConsoleNav": ConsoleNav_7b16f4e34169a02414bdbda00faca972,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/admin/console/overview/overview-view.tsx#OverviewView": OverviewView_ca5047dbb8335e21bc39b7e31c621d78,
  "/admin/console/parked/parked-view.tsx#ParkedView": ParkedView_80e05a231d5ecc2ab95e55ebbaedfda4,
  "/admin/console/conflicts/conflicts-view.tsx#ConflictsView": ConflictsView_13875468bb49cd96e80e26a15e02fb85,
  "/admin/console/runs/runs-view.tsx#RunsView": RunsView_cfa4f57f3ce2d39f6b6637efbbf16dd7,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
