import { SyncPanel as SyncPanel_4de03bc2ea7c0be1a92a524f8b976b80 } from '../../../admin/sync/sync-panel.tsx'
import { GoneCell as GoneCell_794792900799205999678b6dd574f5ef } from '../../../admin/gone/gone-cell.tsx'
import { GoneNotice as GoneNotice_6884090a04bf07507d704505fc6e5c39 } from '../../../admin/gone/gone-notice.tsx'
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
import { ArchiveLink as ArchiveLink_da16c211771639e1cfbfb02e3b34bc72 } from '../../../admin/gone/archive-link.tsx'
import { DocumentMenu as DocumentMenu_34721c135e6a4655552707e6425a44ca } from '../../../admin/document-menu/document-menu.tsx'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { JsonField as JsonField_545bcd131dfda067f322200dd0343a24 } from '../../../admin/json/json-field.tsx'
import { VariantsField as VariantsField_394c36af31275487766775dab86d7755 } from '../../../admin/product/variants-field.tsx'
import { PriceRangeCell as PriceRangeCell_30a000d81d89de3660f4cf653c96d534 } from '../../../admin/product/price-range.tsx'
import { PriceRangeField as PriceRangeField_30a000d81d89de3660f4cf653c96d534 } from '../../../admin/product/price-range.tsx'
import { StateCell as StateCell_3d7aee71803567e9e4519877aa875975 } from '../../../admin/cells/state-cell.tsx'
import { BrandColorField as BrandColorField_f5d917b03960741b7bcc7f3b5f4a4816 } from '../../../admin/brand-color/brand-color-field.tsx'
import { TagsField as TagsField_89ba4fc4662deda180238bab89732c58 } from '../../../admin/json/tags-field.tsx'
import { MetadataField as MetadataField_674fa0895ba5faf45991e8b4e2f55b39 } from '../../../admin/json/metadata-field.tsx'
import { BillingPanel as BillingPanel_e3efd512406fd796a917a5abd82c4352 } from '../../../admin/billing/billing-panel.tsx'
import { FollowsNotice as FollowsNotice_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { FollowedText as FollowedText_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { FollowedTextarea as FollowedTextarea_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { FollowedAddresses as FollowedAddresses_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { TextsField as TextsField_5a8382e71c75e6724442976485eb0b87 } from '../../../admin/billing/texts-field.tsx'
import { FollowedCheckbox as FollowedCheckbox_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { SyncSelected as SyncSelected_eb844ada622ce4f49b096b495ef0157c } from '../../../admin/billing/sync-selected.tsx'
import { FollowedSelect as FollowedSelect_ad5e60d4911a7445942a5eea666a9906 } from '../../../admin/billing/followed-fields.tsx'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { PlatformField as PlatformField_4ba9c367a51cba4de92fe2a2649636d9 } from '../../../admin/integrations/platform-field.tsx'
import { ShopifySettings as ShopifySettings_2c1ad66406b3e568529c07d1ee310a15 } from '../../../admin/integrations/shopify-settings.tsx'
import { StripeSettings as StripeSettings_997ead9c5638336ea11041862b861d98 } from '../../../admin/integrations/stripe-settings.tsx'
import { SanitySettings as SanitySettings_bc09baeb01adfdf2def040d534ac23a3 } from '../../../admin/integrations/sanity-settings.tsx'
import { IntegrationPanel as IntegrationPanel_f80f25fe038420796d9c98209732bfda } from '../../../admin/integrations/integration-panel.tsx'
import { DurationCell as DurationCell_e0d85fe6a3053b5369f579656f9a0228 } from '../../../admin/cells/duration-cell.tsx'
import { ErrorCell as ErrorCell_f8093518e9ed5177cb17cec168945fc1 } from '../../../admin/cells/error-cell.tsx'
import { AnswersCell as AnswersCell_808ac7cfd0a01598d642081c8f05f32c } from '../../../admin/cells/answers-cell.tsx'
import { ExportLink as ExportLink_dcd1e8a745099658afd834b548cd828f } from '../../../admin/submissions/export-link.tsx'
import { Icon as Icon_783c459dff3cb9bd1805e01e75dbb0e8 } from '../../../admin/brand/icon.tsx'
import { Logo as Logo_6cade45d942a9803030ae3d836828642 } from '../../../admin/brand/logo.tsx'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { ConsoleNav as ConsoleNav_7b16f4e34169a02414bdbda00faca972 } from '../../../admin/console/nav/console-nav.tsx'
import { LeaveNothing as LeaveNothing_dd28ab8fe23337dc36dd63669c5b5602 } from '../../../admin/sign-out/leave-nothing.tsx'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { OverviewView as OverviewView_ca5047dbb8335e21bc39b7e31c621d78 } from '../../../admin/console/overview/overview-view.tsx'
import { ParkedView as ParkedView_80e05a231d5ecc2ab95e55ebbaedfda4 } from '../../../admin/console/parked/parked-view.tsx'
import { ConflictsView as ConflictsView_13875468bb49cd96e80e26a15e02fb85 } from '../../../admin/console/conflicts/conflicts-view.tsx'
import { RunsView as RunsView_cfa4f57f3ce2d39f6b6637efbbf16dd7 } from '../../../admin/console/runs/runs-view.tsx'
import { FirstAdminView as FirstAdminView_18efeda1f7355d035277358c75d78674 } from '../../../admin/first-admin/first-admin-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/sync/sync-panel.tsx#SyncPanel": SyncPanel_4de03bc2ea7c0be1a92a524f8b976b80,
  "/admin/gone/gone-cell.tsx#GoneCell": GoneCell_794792900799205999678b6dd574f5ef,
  "/admin/gone/gone-notice.tsx#GoneNotice": GoneNotice_6884090a04bf07507d704505fc6e5c39,
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
  "/admin/gone/archive-link.tsx#ArchiveLink": ArchiveLink_da16c211771639e1cfbfb02e3b34bc72,
  "/admin/document-menu/document-menu.tsx#DocumentMenu": DocumentMenu_34721c135e6a4655552707e6425a44ca,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/json/json-field.tsx#JsonField": JsonField_545bcd131dfda067f322200dd0343a24,
  "/admin/product/variants-field.tsx#VariantsField": VariantsField_394c36af31275487766775dab86d7755,
  "/admin/product/price-range.tsx#PriceRangeCell": PriceRangeCell_30a000d81d89de3660f4cf653c96d534,
  "/admin/product/price-range.tsx#PriceRangeField": PriceRangeField_30a000d81d89de3660f4cf653c96d534,
  "/admin/cells/state-cell.tsx#StateCell": StateCell_3d7aee71803567e9e4519877aa875975,
  "/admin/brand-color/brand-color-field.tsx#BrandColorField": BrandColorField_f5d917b03960741b7bcc7f3b5f4a4816,
  "/admin/json/tags-field.tsx#TagsField": TagsField_89ba4fc4662deda180238bab89732c58,
  "/admin/json/metadata-field.tsx#MetadataField": MetadataField_674fa0895ba5faf45991e8b4e2f55b39,
  "/admin/billing/billing-panel.tsx#BillingPanel": BillingPanel_e3efd512406fd796a917a5abd82c4352,
  "/admin/billing/followed-fields.tsx#FollowsNotice": FollowsNotice_ad5e60d4911a7445942a5eea666a9906,
  "/admin/billing/followed-fields.tsx#FollowedText": FollowedText_ad5e60d4911a7445942a5eea666a9906,
  "/admin/billing/followed-fields.tsx#FollowedTextarea": FollowedTextarea_ad5e60d4911a7445942a5eea666a9906,
  "/admin/billing/followed-fields.tsx#FollowedAddresses": FollowedAddresses_ad5e60d4911a7445942a5eea666a9906,
  "/admin/billing/texts-field.tsx#TextsField": TextsField_5a8382e71c75e6724442976485eb0b87,
  "/admin/billing/followed-fields.tsx#FollowedCheckbox": FollowedCheckbox_ad5e60d4911a7445942a5eea666a9906,
  "/admin/billing/sync-selected.tsx#SyncSelected": SyncSelected_eb844ada622ce4f49b096b495ef0157c,
  "/admin/billing/followed-fields.tsx#FollowedSelect": FollowedSelect_ad5e60d4911a7445942a5eea666a9906,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/integrations/platform-field.tsx#PlatformField": PlatformField_4ba9c367a51cba4de92fe2a2649636d9,
  "/admin/integrations/shopify-settings.tsx#ShopifySettings": ShopifySettings_2c1ad66406b3e568529c07d1ee310a15,
  "/admin/integrations/stripe-settings.tsx#StripeSettings": StripeSettings_997ead9c5638336ea11041862b861d98,
  "/admin/integrations/sanity-settings.tsx#SanitySettings": SanitySettings_bc09baeb01adfdf2def040d534ac23a3,
  "/admin/integrations/integration-panel.tsx#IntegrationPanel": IntegrationPanel_f80f25fe038420796d9c98209732bfda,
  "/admin/cells/duration-cell.tsx#DurationCell": DurationCell_e0d85fe6a3053b5369f579656f9a0228,
  "/admin/cells/error-cell.tsx#ErrorCell": ErrorCell_f8093518e9ed5177cb17cec168945fc1,
  "/admin/cells/answers-cell.tsx#AnswersCell": AnswersCell_808ac7cfd0a01598d642081c8f05f32c,
  "/admin/submissions/export-link.tsx#ExportLink": ExportLink_dcd1e8a745099658afd834b548cd828f,
  "/admin/brand/icon.tsx#Icon": Icon_783c459dff3cb9bd1805e01e75dbb0e8,
  "/admin/brand/logo.tsx#Logo": Logo_6cade45d942a9803030ae3d836828642,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/admin/console/nav/console-nav.tsx#ConsoleNav": ConsoleNav_7b16f4e34169a02414bdbda00faca972,
  "/admin/sign-out/leave-nothing.tsx#LeaveNothing": LeaveNothing_dd28ab8fe23337dc36dd63669c5b5602,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/admin/console/overview/overview-view.tsx#OverviewView": OverviewView_ca5047dbb8335e21bc39b7e31c621d78,
  "/admin/console/parked/parked-view.tsx#ParkedView": ParkedView_80e05a231d5ecc2ab95e55ebbaedfda4,
  "/admin/console/conflicts/conflicts-view.tsx#ConflictsView": ConflictsView_13875468bb49cd96e80e26a15e02fb85,
  "/admin/console/runs/runs-view.tsx#RunsView": RunsView_cfa4f57f3ce2d39f6b6637efbbf16dd7,
  "/admin/first-admin/first-admin-view.tsx#FirstAdminView": FirstAdminView_18efeda1f7355d035277358c75d78674,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
