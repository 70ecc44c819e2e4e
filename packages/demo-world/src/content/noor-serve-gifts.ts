import { words } from './define.ts'

export const noorServeAndGifts = {
  'saffron-dallah': {
    ar: words({
      text: [
        'دلّةٌ بخصرٍ رفيع ومنقارٍ طويل، تُمسك باليسرى ويُصبّ منها من علٍ، فلا تضيع قطرة.',
        'جسمها من نحاس مطروق، وباطنها مطليّ بالقصدير كما ينبغي للقهوة. تُصنع الواحدة في ثلاثة أيام.',
      ],
      features: [
        ['صبٌّ بلا قطر', 'قُطع المنقار بزاوية ضيّقة، فيقف الماء حين تقفون.'],
        ['قصدير يُجدَّد', 'نعيد طلاء الباطن لكم كل خمس سنوات دون مقابل.'],
        ['نقش باليد', 'ثلاثة أطواق يحفرها صانع واحد ويوقّع تحت القاعدة.'],
      ],
      specs: [
        ['السعة', '٨٠٠ مل، نحو عشرين فنجانًا'],
        ['الارتفاع', '٣٤ سم'],
        ['المادة', 'نحاس، قصدير'],
        ['العناية', 'تُغسل باليد وتُجفف فورًا'],
        ['بلد الصنع', 'الإمارات العربية المتحدة'],
      ],
      seo: [
        'دلّة الزعفران، دلّة قهوة من النحاس',
        'دلّة قهوة عربية من نحاس مطروق، سعة ٨٠٠ مل، بلمستين.',
        'دلّة، قهوة عربية، نحاس، ضيافة',
      ],
    }),
    en: words({
      text: [
        'A pot with a slender waist and a long beak. It is held in the left hand and poured from on high, and not a drop is lost.',
        'The body is of beaten brass, tinned within as coffee asks. One pot takes three days to make.',
      ],
      features: [
        ['Pours without a drip', 'The beak is cut at a narrow angle, and stops when you stop.'],
        ['Tin that is renewed', 'We line the inside again every five years, with our compliments.'],
        ['Engraved by hand', 'Three bands, cut by one maker, who signs beneath the foot.'],
      ],
      specs: [
        ['Capacity', '800 ml, about twenty cups'],
        ['Height', '34 cm'],
        ['Materials', 'Brass, tin'],
        ['Care', 'Wash by hand and dry at once'],
        ['Made in', 'United Arab Emirates'],
      ],
      seo: [
        'Saffron Dallah, brass coffee pot',
        'An Arabic coffee pot of beaten brass, 800 ml, in two finishes.',
        'dallah, Arabic coffee pot, brass, hospitality',
      ],
    }),
  },
  'cardamom-tin': {
    ar: words({
      text: [
        'هيلٌ أخضر من تلال كيرالا، حبّاتٌ كاملة كبيرة لم تُبيَّض ولم تُطحن.',
        'اطحنوا منها قدر ما تحتاجون، وأغلقوا العلبة بإحكام، تبقَ الرائحة عامًا كاملًا.',
      ],
      features: [
        ['حبّات كاملة', 'لا يقلّ طول الحبّة عن ثمانية مليمترات.'],
        ['علبة محكمة', 'غطاؤها يُضغط، ولا يدخلها ضوء.'],
      ],
      specs: [
        ['الوزن', '١٠٠ أو ٢٥٠ غرامًا'],
        ['المنشأ', 'كيرالا، الهند'],
        ['الموسم', '٢٠٢٦'],
      ],
      seo: [
        'علبة الهيل الأخضر',
        'هيل أخضر كامل الحبّة من كيرالا، في علبة محكمة.',
        'هيل، هيل أخضر، قهوة عربية',
      ],
    }),
    en: words({
      text: [
        'Green cardamom from the hills of Kerala: large whole pods, neither bleached nor ground.',
        'Grind only what you need and close the tin firmly, and the scent will remain for a full year.',
      ],
      features: [
        ['Whole pods', 'None shorter than eight millimetres.'],
        ['A tight tin', 'The lid is pressed down, and no light enters.'],
      ],
      specs: [
        ['Weight', '100 or 250 g'],
        ['Origin', 'Kerala, India'],
        ['Harvest', '2026'],
      ],
      seo: [
        'Cardamom Tin, whole green cardamom',
        'Whole green cardamom from Kerala in a tight tin.',
        'cardamom, green cardamom, Arabic coffee',
      ],
    }),
  },
  'date-box': {
    ar: words({
      text: [
        'عجوةٌ من المدينة، وسكّريٌّ من القصيم، وخلاصٌ من الأحساء. تُنتقى حبّةً حبّة وتُصفّ في صندوق من خشب الأرز.',
        'نكتب بطاقتكم بخط اليد، ونختم الصندوق بالشمع. ويبقى الصندوق بعد ذلك لما تحبّون.',
      ],
      features: [
        ['بطاقة بخطّ اليد', 'اكتبوا ما شئتم عند الطلب، يخطّه خطّاطنا بالعربية أو الإنجليزية.'],
        ['ثلاثة أنواع', 'من الموسم نفسه، بلا سكّر مضاف.'],
        ['صندوق يُحفظ', 'خشب أرز بنجمة من نحاس.'],
      ],
      specs: [
        ['عدد الحبّات', '٢٤ أو ٤٨ أو ٩٦'],
        ['الأنواع', 'عجوة، سكّري، خلاص'],
        ['الصندوق', 'خشب أرز، ٢٩ × ٢٠ سم'],
        ['الصلاحية', 'ستة أشهر'],
      ],
      seo: [
        'صندوق التمر مع بطاقة بخط اليد',
        'عجوة وسكّري وخلاص في صندوق من خشب الأرز، مع بطاقة بخط اليد.',
        'تمر، عجوة، هدية تمر، ضيافة',
      ],
    }),
    en: words({
      text: [
        'Ajwa from Madinah, Sukkari from Qassim and Khalas from Al-Ahsa, chosen one by one and laid in a box of cedar.',
        'We write your card by hand and seal the box with wax. Afterwards the box is yours for whatever you love.',
      ],
      features: [
        [
          'A card by hand',
          'Write what you wish when you order; our calligrapher sets it down in Arabic or English.',
        ],
        ['Three kinds', 'Of one harvest, with no sugar added.'],
        ['A box to keep', 'Cedar, with a star of brass.'],
      ],
      specs: [
        ['Pieces', '24, 48 or 96'],
        ['Kinds', 'Ajwa, Sukkari, Khalas'],
        ['Box', 'Cedar, 29 × 20 cm'],
        ['Best within', 'Six months'],
      ],
      seo: [
        'Date Box with a handwritten card',
        'Ajwa, Sukkari and Khalas dates in a cedar box, with a card written by hand.',
        'dates, ajwa, date gift box, hospitality',
      ],
    }),
  },
  'linen-kaftan': {
    ar: words({
      text: [
        'قفطانٌ واسع من كتّان مغربي، يتنفّس في الحرّ ويليق بالعيد.',
        'تُطرّز الياقة والأكمام بخيط الحرير في فاس، وتستغرق القطعة أسبوعًا. والأزرار معقودة باليد.',
      ],
      features: [
        ['تطريز بالحرير', 'غرزة واحدة متصلة من العنق إلى الصدر.'],
        ['قَصّة مستقيمة', 'لا تضيق عند الجلوس، ولا تحتاج إلى كيّ كثير.'],
      ],
      specs: [
        ['القماش', 'كتّان، ١٨٠ غرامًا للمتر المربع'],
        ['الطول', '١٤٠ سم'],
        ['المقاسات', 'من XS إلى XXL'],
        ['الغسل', 'باليد، ماء بارد'],
        ['بلد الصنع', 'المغرب'],
      ],
      seo: [
        'قفطان الكتّان بتطريز يدوي',
        'قفطان كتّان واسع بتطريز حرير يدوي، بثلاثة ألوان وستة مقاسات.',
        'قفطان، كتّان، تطريز يدوي، عيد',
      ],
    }),
    en: words({
      text: [
        'A wide kaftan of Moroccan linen that breathes in the heat and is worthy of Eid.',
        'Neck and sleeves are embroidered with silk thread in Fes; one piece takes a week. The buttons are knotted by hand.',
      ],
      features: [
        ['Silk embroidery', 'One unbroken stitch from the neck to the chest.'],
        ['A straight cut', 'It does not tighten when you sit, and asks for little ironing.'],
      ],
      specs: [
        ['Cloth', 'Linen, 180 g/m²'],
        ['Length', '140 cm'],
        ['Sizes', 'XS to XXL'],
        ['Washing', 'By hand, in cold water'],
        ['Made in', 'Morocco'],
      ],
      seo: [
        'Linen Kaftan with a hand-embroidered neck',
        'A wide linen kaftan with silk embroidery, in three colours and six sizes.',
        'kaftan, linen kaftan, embroidered kaftan, Eid',
      ],
    }),
  },
  'brass-lantern': {
    ar: words({
      text: [
        'يثقب الصانع كل لوح باليد على كتلة من الرصاص، ثقبًا ثقبًا، حتى إذا أُشعلت الشمعة رُسمت النجوم على الجدار.',
        'ستة ألواح وقبّة وحلقة للتعليق. يوضع على الأرض أو يُعلّق في الرواق.',
      ],
      features: [
        ['مثقّب باليد', 'لا يتطابق فانوسان.'],
        ['زجاج من الداخل', 'يحفظ اللهب من الريح ويُنزع للتنظيف.'],
      ],
      specs: [
        ['الارتفاع', '٢٨ أو ٤٠ أو ٥٨ سم'],
        ['المادة', 'نحاس، زجاج'],
        ['الشمعة', 'حتى ٧ سم عرضًا'],
        ['بلد الصنع', 'المغرب'],
      ],
      seo: [
        'فانوس النحاس المثقّب باليد',
        'فانوس نحاسي مثقّب باليد بثلاثة مقاسات.',
        'فانوس، نحاس، رمضان، إضاءة',
      ],
    }),
    en: words({
      text: [
        'The maker pierces each panel by hand upon a block of lead, hole by hole, until the candle is lit and stars are drawn on the wall.',
        'Six panels, a dome and a ring to hang it by. It may stand on the floor or hang in the hall.',
      ],
      features: [
        ['Pierced by hand', 'No two lanterns are alike.'],
        ['Glass within', 'It keeps the flame from the wind, and comes out to be cleaned.'],
      ],
      specs: [
        ['Height', '28, 40 or 58 cm'],
        ['Materials', 'Brass, glass'],
        ['Candle', 'Up to 7 cm wide'],
        ['Made in', 'Morocco'],
      ],
      seo: [
        'Brass Lantern, pierced by hand',
        'A brass lantern pierced by hand, in three sizes.',
        'brass lantern, Moroccan lantern, Ramadan, candle lantern',
      ],
    }),
  },
}
