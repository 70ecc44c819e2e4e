import type { DemoPage } from '../../types.ts'
import { questions, text } from '../text.ts'

export const service: DemoPage[] = [
  {
    store: 'noor',
    slug: 'delivery-returns',
    kind: 'page',
    words: {
      ar: {
        title: 'التوصيل والإرجاع',
        description: 'مواعيد التوصيل وأسعاره، وكيف تُستبدل الهدية.',
        blocks: [
          text(
            'نغلّف الهدايا حتى الساعة الرابعة عصرًا، ونعرض لكم يوم وصولها قبل الدفع.',
            '# التوصيل',
            '- الإمارات: ٢٠ درهمًا، خلال يومين إلى ثلاثة. وفي اليوم نفسه: ٤٥ درهمًا.',
            '- الكويت: ٢٫٥٠٠ دينار، خلال ثلاثة أيام إلى خمسة. وسريعًا: ٥٫٧٥٠ دينار.',
            '# الإرجاع والاستبدال',
            'لكم ثلاثون يومًا، ولمن أُهديت إليه ستون. نستبدلها له مباشرة من غير أن يُذكر السعر.',
            'لا تُردّ العطور والأطعمة بعد فتحها، إلا إن كان فيها عيب فنعوّضكم عنها فورًا.',
          ),
        ],
      },
      en: {
        title: 'Delivery and returns',
        description: 'When gifts arrive, what delivery costs, and how a gift is exchanged.',
        blocks: [
          text(
            'We wrap gifts until four in the afternoon, and show you the day of arrival before you pay.',
            '# Delivery',
            '- United Arab Emirates: 20 AED, two to three days. The same day: 45 AED.',
            '- Kuwait: 2.500 KWD, three to five days. Express: 5.750 KWD.',
            '# Returns and exchanges',
            'You have thirty days, and the one who received the gift has sixty. We exchange it directly, and the price is not mentioned.',
            'Scents and foods cannot be returned once opened, unless there is a fault; then we make it good at once.',
          ),
        ],
      },
    },
  },
  {
    store: 'noor',
    slug: 'care',
    kind: 'page',
    words: {
      ar: {
        title: 'العناية بالقطع',
        description: 'كيف تعتنون بالنحاس والسدو والكتّان والعود.',
        blocks: [
          text(
            '# النحاس',
            'يُلمّع بقطعة قطن ونصف ليمونة وقليل من الملح، ثم يُشطف ويُجفّف في الحال. ومن أحبّ لونه العتيق تركه.',
            '# السدو والصوف',
            'يُنفض في الهواء ولا يُضرب. وما انسكب عليه يُمتصّ بقماش جاف ولا يُفرك.',
            '# الكتّان',
            'ماء بارد وصابون لطيف، ويُعلّق مبلولًا في الظل فلا يحتاج إلى كيّ كثير.',
            '# العود والبخور',
            'بعيدًا عن الشمس، والغطاء محكم. العود الجيد يزداد مع السنين.',
          ),
        ],
      },
      en: {
        title: 'Care',
        description: 'How to care for brass, sadu, linen and oud.',
        blocks: [
          text(
            '# Brass',
            'Polish it with cotton, half a lemon and a little salt, then rinse and dry it at once. Those who love its aged colour leave it be.',
            '# Sadu and wool',
            'Shake it in the air and do not beat it. Blot what is spilled with a dry cloth and do not rub.',
            '# Linen',
            'Cold water and a gentle soap. Hang it wet in the shade and it will ask for little ironing.',
            '# Oud and bakhoor',
            'Away from the sun, with the lid firmly closed. Good oud grows better with the years.',
          ),
        ],
      },
    },
  },
  {
    store: 'noor',
    slug: 'faq',
    kind: 'page',
    words: {
      ar: {
        title: 'أسئلة شائعة',
        description: 'عن البطاقات والتغليف والطلب لشخص آخر.',
        blocks: [
          questions('عن الهدية', [
            [
              'هل أكتب البطاقة بالعربية أو بالإنجليزية؟',
              'بأيّهما شئتم، حتى مئتي حرف. ويراجعها خطّاطنا قبل أن يخطّها.',
            ],
            ['هل يظهر السعر لمن أُهديت إليه؟', 'لا يظهر أبدًا، لا في العلبة ولا في رسالة التوصيل.'],
            ['هل ترسلون في موعد محدّد؟', 'نعم، حتى ستين يومًا مقدّمًا. اختاروا اليوم عند الدفع.'],
          ]),
          questions('عن القطع', [
            [
              'لماذا لا أستطيع طلب البساط الآن؟',
              'أنوال «نول الزعفران» مستريحة حتى الربيع. اتركوا لنا بريدكم نخبركم.',
            ],
            ['هل تعيدون تعبئة قارورة العود؟', 'نعم، بأقل من نصف ثمنها. نأخذها منكم ونعيدها خلال خمسة أيام.'],
          ]),
        ],
      },
      en: {
        title: 'Questions',
        description: 'About cards, wrapping, and ordering for someone else.',
        blocks: [
          questions('About the gift', [
            [
              'May the card be in Arabic or in English?',
              'In whichever you wish, up to two hundred letters. Our calligrapher reads it through before writing.',
            ],
            ['Will the price be seen?', 'Never: neither in the box nor in the message of the courier.'],
            ['Do you deliver on a chosen day?', 'Yes, up to sixty days ahead. Choose the day when you pay.'],
          ]),
          questions('About the pieces', [
            [
              'Why can I not order the kilim at present?',
              'The looms of Saffron Loom are at rest until spring. Leave us your address and we will write to you.',
            ],
            [
              'Do you refill the oud bottle?',
              'Yes, for less than half its price. We collect it and return it within five days.',
            ],
          ]),
        ],
      },
    },
  },
]
