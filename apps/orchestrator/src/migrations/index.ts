import * as migration_20261121_033405_initial from './20261121_033405_initial';
import * as migration_20261121_040000_sync_ledger from './20261121_040000_sync_ledger';
import * as migration_20261125_230709_two_ways from './20261125_230709_two_ways';
import * as migration_20261125_234000_hint_branding from './20261125_234000_hint_branding';
import * as migration_20261125_235000_reconcile from './20261125_235000_reconcile';
import * as migration_20261126_042738_customers from './20261126_042738_customers';
import * as migration_20261126_044000_incremental_sweeps from './20261126_044000_incremental_sweeps';
import * as migration_20261126_050500_drift_report from './20261126_050500_drift_report';
import * as migration_20261126_050710_orders from './20261126_050710_orders';
import * as migration_20261126_052000_leased_by from './20261126_052000_leased_by';
import * as migration_20261126_053000_hint_pages from './20261126_053000_hint_pages';
import * as migration_20261126_063728_by_hand from './20261126_063728_by_hand';
import * as migration_20261126_113051_vendor_story from './20261126_113051_vendor_story';
import * as migration_20261126_113100_follow_pictures from './20261126_113100_follow_pictures';
import * as migration_20261126_121000_written from './20261126_121000_written';
import * as migration_20261126_121500_operators from './20261126_121500_operators';
import * as migration_20261126_163000_overview from './20261126_163000_overview';
import * as migration_20261126_164905_schedule from './20261126_164905_schedule';
import * as migration_20261126_165740_gallery from './20261126_165740_gallery';
import * as migration_20261126_170432_redirects from './20261126_170432_redirects';
import * as migration_20261126_181000_counters from './20261126_181000_counters';
import * as migration_20261126_182000_alerts from './20261126_182000_alerts';
import * as migration_20261126_183000_traces from './20261126_183000_traces';
import * as migration_20261126_200557_history_values from './20261126_200557_history_values';
import * as migration_20261127_014253_collection_block from './20261127_014253_collection_block';
import * as migration_20261127_034007_forms from './20261127_034007_forms';
import * as migration_20261127_041000_form_gone from './20261127_041000_form_gone';
import * as migration_20261128_220000_shown_states from './20261128_220000_shown_states';
import * as migration_20261128_223000_waits_for from './20261128_223000_waits_for';
import * as migration_20261128_230000_conflicts_of_the_gone from './20261128_230000_conflicts_of_the_gone';
import * as migration_20261128_231226_no_account_lock from './20261128_231226_no_account_lock';
import * as migration_20261129_020000_ignored from './20261129_020000_ignored';
import * as migration_20261129_024045_kept_title from './20261129_024045_kept_title';
import * as migration_20261129_030000_hub_and_spokes from './20261129_030000_hub_and_spokes';
import * as migration_20261129_111354_shopify from './20261129_111354_shopify';
import * as migration_20261129_115222_shops_sell from './20261129_115222_shops_sell';
import * as migration_20261129_211500_withheld from './20261129_211500_withheld';
import * as migration_20261129_212658_billing from './20261129_212658_billing';
import * as migration_20261129_213000_granted from './20261129_213000_granted';
import * as migration_20261129_220000_both_ways from './20261129_220000_both_ways';
import * as migration_20261129_223000_brought_products from './20261129_223000_brought_products';
import * as migration_20261130_110000_runs_leased_by from './20261130_110000_runs_leased_by';
import * as migration_20261130_113000_billed_by from './20261130_113000_billed_by';
import * as migration_20261130_154538_follow_medusa from './20261130_154538_follow_medusa';

export const migrations = [
  {
    up: migration_20261121_033405_initial.up,
    down: migration_20261121_033405_initial.down,
    name: '20261121_033405_initial',
  },
  {
    up: migration_20261121_040000_sync_ledger.up,
    down: migration_20261121_040000_sync_ledger.down,
    name: '20261121_040000_sync_ledger',
  },
  {
    up: migration_20261125_230709_two_ways.up,
    down: migration_20261125_230709_two_ways.down,
    name: '20261125_230709_two_ways',
  },
  {
    up: migration_20261125_234000_hint_branding.up,
    down: migration_20261125_234000_hint_branding.down,
    name: '20261125_234000_hint_branding',
  },
  {
    up: migration_20261125_235000_reconcile.up,
    down: migration_20261125_235000_reconcile.down,
    name: '20261125_235000_reconcile',
  },
  {
    up: migration_20261126_042738_customers.up,
    down: migration_20261126_042738_customers.down,
    name: '20261126_042738_customers',
  },
  {
    up: migration_20261126_044000_incremental_sweeps.up,
    down: migration_20261126_044000_incremental_sweeps.down,
    name: '20261126_044000_incremental_sweeps',
  },
  {
    up: migration_20261126_050500_drift_report.up,
    down: migration_20261126_050500_drift_report.down,
    name: '20261126_050500_drift_report',
  },
  {
    up: migration_20261126_050710_orders.up,
    down: migration_20261126_050710_orders.down,
    name: '20261126_050710_orders',
  },
  {
    up: migration_20261126_052000_leased_by.up,
    down: migration_20261126_052000_leased_by.down,
    name: '20261126_052000_leased_by',
  },
  {
    up: migration_20261126_053000_hint_pages.up,
    down: migration_20261126_053000_hint_pages.down,
    name: '20261126_053000_hint_pages',
  },
  {
    up: migration_20261126_063728_by_hand.up,
    down: migration_20261126_063728_by_hand.down,
    name: '20261126_063728_by_hand',
  },
  {
    up: migration_20261126_113051_vendor_story.up,
    down: migration_20261126_113051_vendor_story.down,
    name: '20261126_113051_vendor_story',
  },
  {
    up: migration_20261126_113100_follow_pictures.up,
    down: migration_20261126_113100_follow_pictures.down,
    name: '20261126_113100_follow_pictures',
  },
  {
    up: migration_20261126_121000_written.up,
    down: migration_20261126_121000_written.down,
    name: '20261126_121000_written',
  },
  {
    up: migration_20261126_121500_operators.up,
    down: migration_20261126_121500_operators.down,
    name: '20261126_121500_operators',
  },
  {
    up: migration_20261126_163000_overview.up,
    down: migration_20261126_163000_overview.down,
    name: '20261126_163000_overview',
  },
  {
    up: migration_20261126_164905_schedule.up,
    down: migration_20261126_164905_schedule.down,
    name: '20261126_164905_schedule',
  },
  {
    up: migration_20261126_165740_gallery.up,
    down: migration_20261126_165740_gallery.down,
    name: '20261126_165740_gallery',
  },
  {
    up: migration_20261126_170432_redirects.up,
    down: migration_20261126_170432_redirects.down,
    name: '20261126_170432_redirects',
  },
  {
    up: migration_20261126_181000_counters.up,
    down: migration_20261126_181000_counters.down,
    name: '20261126_181000_counters',
  },
  {
    up: migration_20261126_182000_alerts.up,
    down: migration_20261126_182000_alerts.down,
    name: '20261126_182000_alerts',
  },
  {
    up: migration_20261126_183000_traces.up,
    down: migration_20261126_183000_traces.down,
    name: '20261126_183000_traces',
  },
  {
    up: migration_20261126_200557_history_values.up,
    down: migration_20261126_200557_history_values.down,
    name: '20261126_200557_history_values',
  },
  {
    up: migration_20261127_014253_collection_block.up,
    down: migration_20261127_014253_collection_block.down,
    name: '20261127_014253_collection_block',
  },
  {
    up: migration_20261127_034007_forms.up,
    down: migration_20261127_034007_forms.down,
    name: '20261127_034007_forms',
  },
  {
    up: migration_20261127_041000_form_gone.up,
    down: migration_20261127_041000_form_gone.down,
    name: '20261127_041000_form_gone',
  },
  {
    up: migration_20261128_220000_shown_states.up,
    down: migration_20261128_220000_shown_states.down,
    name: '20261128_220000_shown_states',
  },
  {
    up: migration_20261128_223000_waits_for.up,
    down: migration_20261128_223000_waits_for.down,
    name: '20261128_223000_waits_for',
  },
  {
    up: migration_20261128_230000_conflicts_of_the_gone.up,
    down: migration_20261128_230000_conflicts_of_the_gone.down,
    name: '20261128_230000_conflicts_of_the_gone',
  },
  {
    up: migration_20261128_231226_no_account_lock.up,
    down: migration_20261128_231226_no_account_lock.down,
    name: '20261128_231226_no_account_lock',
  },
  {
    up: migration_20261129_020000_ignored.up,
    down: migration_20261129_020000_ignored.down,
    name: '20261129_020000_ignored',
  },
  {
    up: migration_20261129_024045_kept_title.up,
    down: migration_20261129_024045_kept_title.down,
    name: '20261129_024045_kept_title',
  },
  {
    up: migration_20261129_030000_hub_and_spokes.up,
    down: migration_20261129_030000_hub_and_spokes.down,
    name: '20261129_030000_hub_and_spokes',
  },
  {
    up: migration_20261129_111354_shopify.up,
    down: migration_20261129_111354_shopify.down,
    name: '20261129_111354_shopify',
  },
  {
    up: migration_20261129_115222_shops_sell.up,
    down: migration_20261129_115222_shops_sell.down,
    name: '20261129_115222_shops_sell',
  },
  {
    up: migration_20261129_211500_withheld.up,
    down: migration_20261129_211500_withheld.down,
    name: '20261129_211500_withheld',
  },
  {
    up: migration_20261129_212658_billing.up,
    down: migration_20261129_212658_billing.down,
    name: '20261129_212658_billing',
  },
  {
    up: migration_20261129_213000_granted.up,
    down: migration_20261129_213000_granted.down,
    name: '20261129_213000_granted',
  },
  {
    up: migration_20261129_220000_both_ways.up,
    down: migration_20261129_220000_both_ways.down,
    name: '20261129_220000_both_ways',
  },
  {
    up: migration_20261129_223000_brought_products.up,
    down: migration_20261129_223000_brought_products.down,
    name: '20261129_223000_brought_products',
  },
  {
    up: migration_20261130_110000_runs_leased_by.up,
    down: migration_20261130_110000_runs_leased_by.down,
    name: '20261130_110000_runs_leased_by',
  },
  {
    up: migration_20261130_113000_billed_by.up,
    down: migration_20261130_113000_billed_by.down,
    name: '20261130_113000_billed_by',
  },
  {
    up: migration_20261130_154538_follow_medusa.up,
    down: migration_20261130_154538_follow_medusa.down,
    name: '20261130_154538_follow_medusa',
  },
];
