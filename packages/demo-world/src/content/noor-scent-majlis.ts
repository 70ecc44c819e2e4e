import { words } from './define.ts'

export const noorScentAndMajlis = {
  'oud-lantern': {
    ar: words({
      text: [
        'عودٌ كمبودي عُتّق سبع سنوات، يلتقي بعنبرٍ دافئ وقليل من الهيل. قطرة واحدة خلف الأذن تكفي ليوم كامل، وتبقى على الثوب إلى الغد.',
        'صُنعت القارورة على هيئة فانوس، فإذا فرغت بقيت زينةً في المجلس. ونعيد تعبئتها لكم متى شئتم.',
      ],
      features: [
        ['زيت خالص', 'بلا كحول، يلائم البشرة ولا يبقّع الثياب.'],
        ['تُعاد تعبئتها', 'أعيدوا القارورة إلينا فنملأها بأقل من نصف ثمنها.'],
        ['هدية جاهزة', 'في صندوق من خشب الأرز، مع بطاقة بخط اليد.'],
      ],
      specs: [
        ['الحجم', '٣٠ أو ٥٠ أو ١٠٠ مل'],
        ['النفحات', 'عود، عنبر، هيل'],
        ['القارورة', 'زجاج مضلّع ونحاس'],
        ['بلد الصنع', 'الإمارات العربية المتحدة'],
      ],
      seo: [
        'عود الفانوس، عطر زيتي من العود والعنبر',
        'عطر زيتي خالص من العود والعنبر في قارورة على هيئة فانوس، بثلاثة أحجام.',
        'عود، دهن عود، عطر زيتي، هدية',
      ],
    }),
    en: words({
      text: [
        'Cambodian oud, rested for seven years, meets warm amber and a little cardamom. One drop behind the ear lasts the day, and stays on the cloth until tomorrow.',
        'The bottle is made in the form of a lantern, so that when it is empty it may remain in the majlis. We refill it for you whenever you wish.',
      ],
      features: [
        ['Pure oil', 'Without alcohol; gentle to the skin, and it leaves no mark on clothes.'],
        ['Refillable', 'Return the bottle to us and we fill it for less than half its price.'],
        ['Ready to give', 'In a cedar box, with a card written by hand.'],
      ],
      specs: [
        ['Size', '30, 50 or 100 ml'],
        ['Notes', 'Oud, amber, cardamom'],
        ['Bottle', 'Ribbed glass and brass'],
        ['Made in', 'United Arab Emirates'],
      ],
      seo: [
        'Oud Lantern, oud and amber perfume oil',
        'A pure perfume oil of oud and amber in a lantern-shaped bottle, in three sizes.',
        'oud oil, perfume oil, attar, gift',
      ],
    }),
  },
  'rosewater-mist': {
    ar: words({
      text: [
        'يُقطف ورد الطائف قبل شروق الشمس، ويُقطّر مرتين في اليوم نفسه. ماءٌ صافٍ لا يُضاف إليه شيء.',
        'رذاذٌ لطيف على أيدي الضيوف عند القدوم، وعلى الوسائد قبل النوم.',
      ],
      features: [
        ['تقطير مزدوج', 'رائحة أوضح، وتدوم ساعتين في الغرفة.'],
        ['من موسم واحد', 'نكتب سنة القطاف على كل قارورة.'],
      ],
      specs: [
        ['الحجم', '١٠٠ أو ٢٥٠ مل'],
        ['المكوّنات', 'ماء ورد طائفي'],
        ['الحفظ', 'في مكان بارد، سنتان'],
        ['بلد الصنع', 'المملكة العربية السعودية'],
      ],
      seo: [
        'رذاذ ماء الورد الطائفي',
        'ماء ورد طائفي مقطّر مرتين، رذاذ للوجه والثياب والضيافة.',
        'ماء ورد، ورد طائفي، ضيافة',
      ],
    }),
    en: words({
      text: [
        'The roses of Taif are gathered before sunrise and distilled twice on the same day. The water is clear, and nothing is added to it.',
        'A light mist for the hands of guests as they arrive, and for the pillows before sleep.',
      ],
      features: [
        ['Twice distilled', 'A clearer scent that stays two hours in a room.'],
        ['Of one season', 'The year of the harvest is written on every bottle.'],
      ],
      specs: [
        ['Size', '100 or 250 ml'],
        ['Ingredients', 'Taif rosewater'],
        ['Keeping', 'In a cool place, two years'],
        ['Made in', 'Saudi Arabia'],
      ],
      seo: [
        'Rosewater Mist, twice-distilled rosewater of Taif',
        'Pure Taif rosewater in a spray bottle, for face, linen and the hands of guests.',
        'rosewater, Taif rose, hospitality, face mist',
      ],
    }),
  },
  'amber-bakhoor': {
    ar: words({
      text: [
        'كِسَرٌ من خشب العود نُقعت في العنبر والمسك أربعين يومًا، ثم جُفّفت في الظل.',
        'ضعوا قطعة على جمرة هادئة قبل وصول ضيوفكم بقليل، تجدوا المجلس وقد سبقكم إلى الترحيب.',
      ],
      features: [
        ['أربعون يومًا', 'نقعٌ بطيء، فلا دخان كثيف ولا رائحة حادّة.'],
        ['تكفي القطعة مجلسًا', 'نحو عشرين قطعة في كل علبة صغيرة.'],
      ],
      specs: [
        ['الوزن', '٥٠ أو ١٠٠ غرام'],
        ['المكوّنات', 'عود، عنبر، مسك، سكّر'],
        ['العلبة', 'نحاس'],
        ['بلد الصنع', 'الإمارات العربية المتحدة'],
      ],
      seo: [
        'بخور العنبر، كِسَر عود معطّرة',
        'بخور من كِسَر العود المنقوعة في العنبر والمسك، في علبة نحاسية.',
        'بخور، عود، عنبر، مبخرة',
      ],
    }),
    en: words({
      text: [
        'Chips of agarwood, steeped in amber and musk for forty days and then dried in the shade.',
        'Lay one piece on a quiet coal shortly before your guests arrive, and the majlis will have welcomed them before you do.',
      ],
      features: [
        ['Forty days', 'A slow steeping, so there is neither thick smoke nor sharpness.'],
        ['One piece, one gathering', 'About twenty pieces in each small box.'],
      ],
      specs: [
        ['Weight', '50 or 100 g'],
        ['Ingredients', 'Agarwood, amber, musk, sugar'],
        ['Box', 'Brass'],
        ['Made in', 'United Arab Emirates'],
      ],
      seo: [
        'Amber Bakhoor, scented agarwood chips',
        'Incense of agarwood steeped in amber and musk, in a brass box.',
        'bakhoor, incense, oud chips, amber',
      ],
    }),
  },
  'majlis-cushion': {
    ar: words({
      text: [
        'مسندٌ متين لجلسةٍ تطول. حاشيته من السدو، تُنسج على نول أرضي كما كانت تُنسج للخيام.',
        'حشوته من الريش والقطن، تحفظ شكلها وإن اتُّكئ عليها كل مساء.',
      ],
      features: [
        ['سدو أصيل', 'معيّنات وأسنان من صوف مصبوغ بألوان الأرض.'],
        ['غطاء يُنزع', 'يُغسل بماء بارد، ويُجفف في الظل.'],
      ],
      specs: [
        ['المربّع', '٤٥ × ٤٥ سم'],
        ['الطويل', '٧٠ × ٤٠ سم'],
        ['القماش', 'قطن وصوف'],
        ['الحشوة', 'ريش وقطن'],
        ['بلد الصنع', 'الإمارات العربية المتحدة'],
      ],
      seo: [
        'مسند المجلس بحاشية سدو منسوجة',
        'مسند مجلس بحاشية سدو، بأربعة ألوان وشكلين.',
        'مسند، مجلس، سدو، وسائد عربية',
      ],
    }),
    en: words({
      text: [
        'A firm cushion for a sitting that lasts. Its band is sadu, woven on a ground loom as it was once woven for tents.',
        'The filling is feather and cotton, and keeps its form though it be leaned upon every evening.',
      ],
      features: [
        ['True sadu', 'Diamonds and teeth in wool, dyed in the colours of the earth.'],
        ['A cover that comes off', 'Wash it in cold water and dry it in the shade.'],
      ],
      specs: [
        ['Square', '45 × 45 cm'],
        ['Long', '70 × 40 cm'],
        ['Cloth', 'Cotton and wool'],
        ['Filling', 'Feather and cotton'],
        ['Made in', 'United Arab Emirates'],
      ],
      seo: [
        'Majlis Cushion with a woven sadu band',
        'A majlis cushion with a sadu band, in four colours and two shapes.',
        'majlis cushion, sadu, Arabic seating, floor cushion',
      ],
    }),
  },
  'desert-kilim': {
    ar: words({
      text: [
        'بساطٌ مسطّح النسج لا وجه له ولا قفا، تُقلّبونه كل عام فيبقى لونه واحدًا.',
        'تنسجه نساء نول الزعفران من صوفٍ صُبغ بالفوّة والنيلة وقشر الرمان. وكل بساط يحمل في طرفه علامة ناسجته.',
      ],
      features: [
        ['وجهان', 'يُستعمل من الجهتين، ويُطوى في حقيبة.'],
        ['صباغ من النبات', 'تهدأ الألوان مع السنين ولا تبهت.'],
      ],
      specs: [
        ['المقاسات', 'من ٨٠ × ١٥٠ إلى ٢٠٠ × ٣٠٠ سم'],
        ['المادة', 'صوف خالص'],
        ['الصباغ', 'فوّة، نيلة، قشر رمان'],
        ['العناية', 'تنظيف جاف'],
      ],
      seo: [
        'بساط الصحراء، صوف مسطّح النسج',
        'بساط صوف منسوج باليد بأصباغ نباتية، بأربعة مقاسات.',
        'بساط، كليم، سجاد يدوي، صوف',
      ],
    }),
    en: words({
      text: [
        'A flat-woven rug without a face or a back. Turn it once a year and its colour stays one.',
        'The women of Saffron Loom weave it from wool dyed with madder, indigo and pomegranate skin. Each rug bears the sign of its weaver at one end.',
      ],
      features: [
        ['Two faces', 'It may lie either way, and folds into a bag.'],
        ['Dyed with plants', 'With the years the colours grow calm; they do not fade.'],
      ],
      specs: [
        ['Sizes', 'From 80 × 150 to 200 × 300 cm'],
        ['Material', 'Pure wool'],
        ['Dyes', 'Madder, indigo, pomegranate skin'],
        ['Care', 'Dry cleaning'],
      ],
      seo: [
        'Desert Kilim, flat-woven wool rug',
        'A hand-woven wool kilim in plant dyes, in four sizes.',
        'kilim, wool rug, flat weave, handmade rug',
      ],
    }),
  },
}
