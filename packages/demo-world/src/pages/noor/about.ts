import type { DemoPage } from '../../types.ts'
import { text } from '../text.ts'

export const about: DemoPage[] = [
  {
    store: 'noor',
    slug: 'story',
    kind: 'page',
    words: {
      ar: {
        title: 'حكايتنا',
        description: 'كيف صار بيت جدّتنا في الشارقة دارًا للهدايا.',
        blocks: [
          text(
            'كانت جدّتنا نورة لا تُدخل ضيفًا إلى مجلسها إلا وقد سبقته رائحة البخور، ولا تُخرجه إلا ويده ممتلئة. وكانت تقول: الهدية كلام، فانظر ماذا تقول.',
            'حين أُغلق البيت القديم بقيت في خزانتها علبٌ مغلّفة لم تُهدَ بعد، على كل واحدة اسم. من تلك العلب بدأ «نور».',
            '# ما نختاره',
            'عشر قطع لا غير. نعرف صانع كل قطعة باسمه، ونزوره مرة في السنة على الأقل، ولا نبيع ما لا نهديه.',
            '# ما نعدكم به',
            '- نغلّف كل هدية بورق القطن، ونكتب بطاقتها بخط اليد.',
            '- لا نضع سعرًا في العلبة.',
            '- إن لم تَرُق الهدية لصاحبها، استبدلناها له مباشرة، دون أن تعلموا.',
          ),
          {
            type: 'quote',
            text: 'الهدية كلام، فانظر ماذا تقول.',
            author: 'الجدّة نورة',
          },
        ],
      },
      en: {
        title: 'Our story',
        description: 'How our grandmother’s house in Sharjah became a house of gifts.',
        blocks: [
          text(
            'Our grandmother Noura never let a guest into her majlis before the scent of bakhoor had gone ahead, nor let one leave with empty hands. A gift is speech, she used to say; look to what you are saying.',
            'When the old house was closed there remained in her cupboard boxes, wrapped and not yet given, each with a name. With those boxes Noor began.',
            '# What we choose',
            'Ten pieces and no more. We know the maker of each by name and visit at least once a year, and we do not sell what we would not give.',
            '# What we promise',
            '- We wrap every gift in cotton paper and write its card by hand.',
            '- No price is ever placed in the box.',
            '- Should the gift not please, we exchange it with the one who received it, and you need not know.',
          ),
          {
            type: 'quote',
            text: 'A gift is speech. Look to what you are saying.',
            author: 'Grandmother Noura',
          },
        ],
      },
    },
  },
  {
    store: 'noor',
    slug: 'makers',
    kind: 'page',
    words: {
      ar: {
        title: 'الصنّاع',
        description: 'الناسجات والنحّاسون والخطّاط: من يصنع ما نبيع.',
        blocks: [
          text(
            '# نول الزعفران',
            'تسع ناسجات في العين، تعلّمن النسج المسطّح عن أمهاتهنّ. يصبغن الصوف بالفوّة والنيلة وقشر الرمان، وتضع كل واحدة علامتها في طرف البساط.',
            'تستريح الأنوال الآن ريثما تنتقل الورشة إلى قاعة أوسع، ويُفتح باب الطلب من جديد في الربيع.',
            '# مشغل البيت',
            'في الطابق الأرضي من دار نور يعمل نحّاسان وخطّاط وعطّارة. يصنعون الدلال ويخطّون البطاقات ويخلطون العود. زوروهم متى شئتم، فالقهوة حاضرة.',
          ),
          {
            type: 'productGrid',
            heading: 'من المشغل',
            source: 'handles',
            handles: ['saffron-dallah', 'oud-lantern', 'amber-bakhoor'],
            limit: 3,
          },
        ],
      },
      en: {
        title: 'The makers',
        description: 'Weavers, coppersmiths and a calligrapher: those who make what we sell.',
        blocks: [
          text(
            '# Saffron Loom',
            'Nine weavers in Al Ain, who learned the flat weave from their mothers. They dye the wool with madder, indigo and pomegranate skin, and each sets her sign at the end of the rug.',
            'The looms are at rest while the workshop moves to a larger hall. New orders open again in spring.',
            '# The workshop of the house',
            'On the ground floor of Noor House work two coppersmiths, a calligrapher and a perfumer. They make the dallahs, write the cards and blend the oud. Visit them when you wish; the coffee is ready.',
          ),
          {
            type: 'productGrid',
            heading: 'From the workshop',
            source: 'handles',
            handles: ['saffron-dallah', 'oud-lantern', 'amber-bakhoor'],
            limit: 3,
          },
        ],
      },
    },
  },
  {
    store: 'noor',
    slug: 'coffee-manners',
    kind: 'article',
    words: {
      ar: {
        title: 'آداب القهوة',
        description: 'من اليد التي تصبّ إلى هزّة الفنجان: كيف تُقدَّم القهوة العربية.',
        blocks: [
          text(
            'القهوة عندنا كلام قبل الكلام. وفيما يأتي ما تعلّمناه في مجلس جدّتنا.',
            '# الدلّة باليسار والفنجان باليمين',
            'يقف من يصبّ، ويبدأ من يمين المجلس أو بأكبر الضيوف سنًّا. يملأ ثلث الفنجان لا أكثر، فالفنجان الملآن يقول: اشرب وانصرف.',
            '# ثلاثة فناجين',
            '- الأول للضيف: أهلًا بك.',
            '- الثاني للكيف: اجلس ما شئت.',
            '- الثالث للسيف: نحن معك.',
            '# هزّة الفنجان',
            'إذا اكتفى الضيف هزّ فنجانه هزّتين بين إصبعين. وما لم يهزّه فليُصبّ له.',
            '# والتمر قبلها',
            'حبّة أو ثلاث، ولا تُعدّ على الضيف.',
          ),
          {
            type: 'productGrid',
            heading: 'لمجلسكم',
            source: 'category',
            categoryHandle: 'serve',
            limit: 3,
          },
        ],
      },
      en: {
        title: 'The manners of coffee',
        description: 'From the hand that pours to the shaking of the cup: how Arabic coffee is served.',
        blocks: [
          text(
            'Among us coffee is speech before speech. Here is what we learned in our grandmother’s majlis.',
            '# The pot in the left hand, the cup in the right',
            'The one who pours stands, and begins at the right of the majlis or with the eldest guest. A third of the cup is filled and no more, for a full cup says: drink and go.',
            '# Three cups',
            '- The first is for the guest: you are welcome.',
            '- The second is for pleasure: stay as long as you wish.',
            '- The third is for the sword: we stand with you.',
            '# Shaking the cup',
            'A guest who has had enough shakes the cup twice between two fingers. Until then, pour.',
            '# And dates before it',
            'One or three; and one does not count them for a guest.',
          ),
          {
            type: 'productGrid',
            heading: 'For your majlis',
            source: 'category',
            categoryHandle: 'serve',
            limit: 3,
          },
        ],
      },
    },
  },
]
