import type { Words } from './words.ts';

/** What the method's terms mean, in a sentence or two, each with where it comes from. */
export const glossaryWords = {
  'term.blueprint': [
    'One scenario for one kind of customer, drawn as steps across and lanes down: what the customer does, what staff and technology do in sight and out of sight, and what supports them.',
    '针对一类顾客、一个场景的图：横向是步骤，纵向是泳道，画出顾客做什么，员工与技术在可见处和不可见处做什么，以及由什么支持。',
  ],
  'term.phase': ['A stretch of the customer’s way that holds several steps.', '顾客历程中的一段，包含若干步骤。'],
  'term.step': [
    'One thing the customer goes through: a column. Eight to twelve customer actions make a readable blueprint.',
    '顾客经历的一件事，即一列。8 到 12 个顾客行为的蓝图最易读。',
  ],
  'term.role.evidence': [
    'What the customer sees, touches and receives at a step; by it the service is judged.',
    '顾客在每一步看到、接触到、拿到的东西；顾客据此评判服务。',
  ],
  'term.role.customer': ['What the customer does, step by step.', '顾客一步一步做的事。'],
  'term.role.frontstage': [
    'What staff do face to face with the customer, above the line of visibility.',
    '员工当着顾客的面做的事，位于可视分界线之上。',
  ],
  'term.role.technology': [
    'Machines and screens the customer uses alone: website, app, kiosk.',
    '顾客自行使用的设备与界面：网站、应用、自助机。',
  ],
  'term.role.backstage': ['What staff do for this customer out of sight.', '员工为这位顾客在看不见处做的事。'],
  'term.role.support': [
    'What others in the organisation and its systems do so that staff can serve.',
    '组织内其他部门和系统为员工提供服务所做的支持。',
  ],
  'term.line.interaction': [
    'Between customer and service: each arrow across it is a direct encounter.',
    '顾客与服务之间的分界；每条跨越它的箭头都是一次直接接触。',
  ],
  'term.line.visibility': [
    'Between what the customer sees and what not. It lies below the frontstage.',
    '顾客看得见与看不见之间的分界，位于前台之下。',
  ],
  'term.line.internal': [
    'Between staff who serve this customer and the support behind them.',
    '服务这位顾客的员工与其背后支持之间的分界。',
  ],
  'term.tag.failure': [
    'Something likely to go wrong that the customer feels. It has a cause, ratings, prevention and recovery.',
    '容易出错且顾客能感受到的地方。记录原因、评分、预防与补救。',
  ],
  'term.tag.wait': [
    'The customer may have to wait: how long as a rule, at peak, and at most.',
    '顾客可能需要等待：通常多久、高峰多久、最多多久。',
  ],
  'term.tag.moment': ['Here the customer makes up their mind about the service.', '顾客在此对服务形成判断。'],
  'term.tag.decision': [
    'The way branches here; each way out says when it is taken.',
    '流程在此分支；每条去向说明何时选择。',
  ],
  'term.tag.pain': ['What annoys or hinders the customer.', '让顾客不快或受阻的地方。'],
  'term.tag.staff-pain': ['What annoys or hinders the staff.', '让员工不快或受阻的地方。'],
  'term.tag.opportunity': ['An idea to make it better.', '改进的想法。'],
  'term.tag.question': ['Something still to be found out.', '尚待弄清的事。'],
  'term.tag.policy': ['A rule that fixes how a step is done.', '规定某一步如何进行的规则。'],
  'term.tag.metric': ['A number that is measured here, with its target.', '在此测量的数值及其目标。'],
  'term.connector.triggers': [
    'One sets the other off: it points from who begins.',
    '一方引发另一方；箭头从发起者指出。',
  ],
  'term.connector.agreement': ['Both must agree, or depend on each other.', '双方须达成一致，或相互依赖。'],
  'term.connector.information': ['Information goes along; nobody has to act.', '只传递信息，无须对方行动。'],
  'term.connector.loop': ['The way goes back to an earlier step.', '流程回到较早的步骤。'],
  'term.risk': [
    'Severity × occurrence × detection, each 1 to 10. Severity alone can make it high: equal products may hide different risks.',
    '严重度 × 发生频度 × 发现难度，各 1 到 10。严重度本身即可判为高：乘积相同，风险未必相同。',
  ],

  'term.severity': [
    'How bad it is for the customer when it happens, whoever is to blame.',
    '一旦发生，对顾客的影响有多严重，不论责任在谁。',
  ],
  'term.occurrence': ['How often it happens.', '发生得有多频繁。'],
  'term.detection': [
    'How likely it is to stay unseen until the customer meets it: 10 is worst, for it is never known.',
    '在顾客遇到之前有多难被发现：10 最差，即始终不被知道。',
  ],
  'term.recovery': [
    'What is done for the customer after it went wrong: who acts, how fast, and with what authority.',
    '出错之后为顾客做什么：由谁做、多快、有何权限。',
  ],
  'term.wait.typical': ['How long customers wait on an ordinary day.', '平日里顾客等多久。'],
  'term.wait.peak': ['How long they wait at the busiest time.', '最忙时顾客等多久。'],
  'term.wait.standard': [
    'The longest wait that was promised, or that customers tolerate.',
    '承诺的或顾客能容忍的最长等待。',
  ],
  'term.wait.easing': [
    'What makes the wait bearable: occupied time feels shorter, uncertain time longer.',
    '让等待不难熬的办法：有事可做觉得短，心里没底觉得长。',
  ],

  'source.bitner': ['Bitner, Ostrom and Morgan 2008', 'Bitner、Ostrom、Morgan 2008'],
  'source.shostack': ['Shostack 1984', 'Shostack 1984'],
  'source.asu': ['template of the ASU Center for Services Leadership', 'ASU 服务领导力中心模板'],
  'source.nng': ['Nielsen Norman Group', 'Nielsen Norman Group'],
  'source.lovelock': [
    'letters as in Lovelock and Wirtz; the shapes are ours',
    '字母沿用 Lovelock 与 Wirtz，图形为本程序所定',
  ],
  'source.practical': [
    'Practical Service Blueprinting, Flowers and Miller',
    'Practical Service Blueprinting，Flowers、Miller',
  ],
  'source.scales': ['FMEA; the wording of the scales is ours', 'FMEA；评分说明为本程序所写'],
  'source.maister': ['Maister, The Psychology of Waiting Lines', 'Maister《排队心理学》'],
  'source.practice': ['a rule of practice', '实践经验'],
  'source.fmea': ['FMEA; the classes are ours', 'FMEA；等级为本程序所定'],
  'source.ours': ['a rule of this program', '本程序的约定'],
} as const satisfies Words;
