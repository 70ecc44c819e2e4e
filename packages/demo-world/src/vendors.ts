import type { DemoVendor } from './types.ts'

export const vendors: DemoVendor[] = [
  {
    handle: 'kiln-row-pottery',
    name: 'Kiln Row Pottery',
    tenant: 'alder',
    email: 'studio@kilnrow.test',
    status: 'approved',
    commissionRate: 12,
    business: { legalName: 'Kiln Row Pottery Ltd', city: 'Carrowbeg', country: 'ie', since: 2009 },
    story: {
      en: [
        'Six potters share two kilns in a row of former net lofts. They throw on Mondays and Tuesdays, trim on Wednesdays and fire on Friday nights, when the town uses least power.',
        'Their stoneware is mixed from three clays and glazed with wood ash they collect from the bakery next door. No two firings come out the same, and they stopped apologising for it years ago.',
      ],
    },
  },
  {
    handle: 'lumen-and-ash',
    name: 'Lumen & Ash',
    tenant: 'alder',
    email: 'hello@lumenash.test',
    status: 'approved',
    commissionRate: 15,
    business: { legalName: 'Lumen and Ash Workshop GmbH', city: 'Weidental', country: 'de', since: 2014 },
    story: {
      en: [
        'Ida Brandt wires lamps; her brother Jonas bends ash. They started in one garage because they could afford one set of clamps, and the lamps have stood on wooden feet ever since.',
        'Every light can be opened with a coin and every chair with one hex key. They keep spare shades, sockets and seat pads for anything they have sold.',
      ],
    },
  },
  {
    handle: 'packhorse-works',
    name: 'Packhorse Works',
    tenant: 'alder',
    email: 'orders@packhorse.test',
    status: 'approved',
    commissionRate: 10,
    business: { legalName: 'Packhorse Works Ltd', city: 'Holmebridge', country: 'gb', since: 1998 },
    story: {
      en: [
        'Packhorse Works has made carrying gear and hand tools at one address since 1998. 34 people, 11 sewing stations, 2 drop hammers.',
        'Canvas is 610 g/m², thread is bonded nylon size 20, steel is O1 at 60 HRC. Each piece carries the number of the person who finished it.',
      ],
    },
  },
  {
    handle: 'saffron-loom',
    name: 'Saffron Loom',
    tenant: 'noor-house',
    email: 'atelier@saffronloom.test',
    status: 'suspended',
    commissionRate: 18,
    business: { legalName: 'Saffron Loom LLC', city: 'Al Ain', country: 'ae', since: 2011 },
    story: {
      en: [
        'Saffron Loom is a house of nine weavers who learned the flat weave from their mothers and teach it to anyone who asks. Wool is dyed with madder, indigo and pomegranate skin.',
        'The looms rest while the workshop moves to a larger hall. Pieces already woven can still be seen; new orders open again in spring.',
      ],
      ar: [
        'نول الزعفران بيتٌ من تسع ناسجات تعلّمن النسج المسطّح عن أمهاتهنّ، ويعلّمنه لكل من تسأل. يُصبغ الصوف بالفوّة والنيلة وقشر الرمان.',
        'تستريح الأنوال ريثما تنتقل الورشة إلى قاعة أوسع. ما نُسج من قبل معروض للنظر، ويُفتح باب الطلب من جديد في الربيع.',
      ],
    },
  },
]
