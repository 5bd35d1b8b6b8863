import type { Words } from './words.ts';

/** What the command line says. */
export const cliWords = {
  'cli.help': [
    `Throughline: service blueprints, from the command line.

Usage: throughline VERB FILE … [OPTION …]

  import IN OUT.blueprint [--language en|zh] [--mapping FILE.json] [--dry-run]
      Read a .blueprint.json, or the project in a .png, .svg or .pdf that was
      exported with it, or a table or text of any program (.xlsx .csv .tsv .txt
      .md), and write a project file.
      --language  the project's main language (default en; of a table, the one
                  that most of it is in)
      --dry-run   write nothing; list the problems, and print how the table is
                  understood
      --mapping FILE.json  how a table is to be understood, as --dry-run prints it
  export IN OUT … [--blueprint ID] [--language en|zh|both] [--scale N | --dpi N]
         [--with quality,failures,figures]
         [--breaks CARD | --makes CARD] [--sheet blueprint|journey]
         [--phases …] [--lanes …] [--cards …] [--audience WHO] [--brand FILE.json]
         [--page SIZE] [--tile | --page-per-phase] [--bleed MM] [--grey] …
      Write a blueprint as a picture or document; the ending of OUT picks the
      format: .svg .png .pdf .pptx .xlsx .csv .md .html .blueprint.json. Several
      OUT are all written. An .xlsx is read back exactly by import.
      --sheet     what is drawn: the blueprint (default) or the journey map
      --scale N   pixels of the PNG per pixel of the sheet (default 1)
      --dpi N     pixels of the PNG per inch (96 is the size of the sheet)
      --html viewer|report   what a .html is: the sheet to zoom and search in any
                  browser (default), or a report to print and to open in a word
                  processor
      --background white|transparent   behind the sheet of a PNG or an
                  SVG (default white)
      --embed, --no-embed   whether the project lies in a PNG, SVG or PDF, so that
                  opening the file brings it back (default: yes for the full
                  audience, no for any other)
      --with …    pages that go with the sheet: what the rules find, the failure
                  register, the figures (or all); in a .pdf they follow it, in a
                  picture they stand below it
      --slides shapes|picture  what the slides of a .pptx are made of: shapes to
                  edit (default), or one picture each
      --breaks CARD  only what the card of this id can break
      --makes CARD   only what makes it
      --phases P1,P2 --lanes L1,L2 --cards C1,C2  only this part, by ids or titles
      --audience full|client|customer|operations  who gets it: what is not for
                  them is not in the file (default full)
      --brand FILE.json  dress it in this brand instead of the project's own:
                  {"logo": "logo.png", "primary": "#0b5750", "accent": …, "footer": …}
      --table matrix|cards|touchpoints|failures|waits|connectors   the table of a
                  CSV (default matrix); --raw leaves texts that a spreadsheet
                  would run as formulas as they are: for trusted readers only
      Of a PDF:
      --page fit|A4|A3|A2|A1|A0|Letter|Tabloid|WxHmm   the paper (default fit:
                  as large as the sheet); --landscape or --portrait turns it
      --tile      a poster over several pages, with crop marks, page names and an
                  assembly sheet (--no-assembly leaves it out); --overlap MM is
                  what neighbours share, --across N how many pages it is wide
      --page-per-phase   one page a phase, with the heads of the lanes on each
      --percent N  how large the sheet is drawn, 100 being life size
      --margin MM, --bleed MM, --marks, --no-marks, --grey
      --header …, --footer …   none, or some of title,project,version,date,scale,page
      --title-block, --legend none|first|every   on which pages they stand
      --author, --subject, --keywords TEXT   what the file says of itself
  analyse IN [--blueprint ID] [--json]
      Print the figures: minutes, waits, crossings, risks, importance, emotion.
  check IN [--language en|zh] [--json]
      Ask the method's rules; print what they find, a line each: rule, severity,
      where, and what is wrong. Ends with 3 when there is an error among it.
  verify IN
      Check the file and everything that must hold in it; say what is wrong.
  info IN [--json]
      Print title, blueprints, counts and format version.

IN is a .blueprint, a .blueprint.json, or a .png, .svg or .pdf with a project in
it. --blueprint takes an id or a title;
without it the first blueprint is taken (a .blueprint.json is written with all).
An existing OUT is replaced only with --force.
--help and --version answer and end.

Exit codes: 0 done, 1 wrong usage, 2 input cannot be read or is not valid,
3 check found errors, 4 output cannot be written, 5 internal fault.
`,
    `Throughline：服务蓝图命令行。

用法：throughline 动词 文件 … [选项 …]

  import IN OUT.blueprint [--language en|zh] [--mapping FILE.json] [--dry-run]
      读取 .blueprint.json，或导出的 .png、.svg、.pdf 中所含的项目，
      或任何程序的表格与文本（.xlsx .csv .tsv .txt .md），写出项目文件。
      --language  项目的主要语言（默认 en；表格默认取其主要文字的语言）
      --dry-run   不写文件；列出问题，并输出对表格的理解
      --mapping FILE.json  指定如何理解表格，格式同 --dry-run 的输出
  export IN OUT … [--blueprint ID] [--language en|zh|both] [--scale N | --dpi N]
         [--with quality,failures,figures]
         [--breaks CARD | --makes CARD] [--sheet blueprint|journey]
         [--phases …] [--lanes …] [--cards …] [--audience WHO] [--brand FILE.json]
         [--page SIZE] [--tile | --page-per-phase] [--bleed MM] [--grey] …
      把蓝图写成图片或文档；格式由 OUT 的扩展名决定：
      .svg .png .pdf .pptx .xlsx .csv .md .html .blueprint.json；可以一次给出多个 OUT；
      .xlsx 可用 import 原样读回
      --sheet     绘制内容：蓝图（默认）或旅程地图
      --scale N   图纸每像素对应的 PNG 像素数（默认 1）
      --dpi N     每英寸的 PNG 像素数（96 即图纸原大）
      --html viewer|report   .html 的内容：可在任何浏览器中缩放、搜索的图纸（默认），
                  或可打印、可用文字处理软件打开的报告
      --background white|transparent   PNG、SVG 图纸的底色（默认 white 白色，transparent 透明）
      --embed, --no-embed   是否把项目放进 PNG、SVG、PDF，打开文件即可恢复项目
                  （默认：完整受众放入，其他受众不放入）
      --with …    随图纸附上的页面：规则检查结果、失败点登记表、指标（或 all 全部）；
                  PDF 中排在图纸之后，图片中排在图纸下方
      --slides shapes|picture  .pptx 幻灯片的内容：可编辑的形状（默认）或每页一张图片
      --breaks CARD  仅写出该 id 的卡片会影响的部分
      --makes CARD   仅写出它所依赖的部分
      --phases P1,P2 --lanes L1,L2 --cards C1,C2  仅写出这一部分（编号或标题）
      --audience full|client|customer|operations  受众：完整、委托方、客户或运营人员；
                  不面向该受众的内容不会写入文件（默认 full）
      --brand FILE.json  采用此品牌，而不用项目自带的品牌：
                  {"logo": "logo.png", "primary": "#0b5750", "accent": …, "footer": …}
      --table matrix|cards|touchpoints|failures|waits|connectors   CSV 的表格（默认 matrix
                  矩阵）；--raw 让可能被当作公式的文字保持原样，仅用于可信的读者
      仅用于 PDF：
      --page fit|A4|A3|A2|A1|A0|Letter|Tabloid|WxHmm   纸张（默认 fit，与图纸等大）；
                  --landscape 横向，--portrait 纵向
      --tile      拼成海报的多页，带裁切标记、页号和拼接图（--no-assembly 省去拼接图）；
                  --overlap MM 为相邻页的重叠，--across N 为海报横向的页数
      --page-per-phase   每个阶段一页，每页都有泳道标题
      --percent N  图纸的大小，100 为原大
      --margin MM, --bleed MM, --marks, --no-marks, --grey   页边距、出血、裁切标记、灰度
      --header …, --footer …   页眉、页脚：none，或 title,project,version,date,scale,page 中的若干项
      --title-block, --legend none|first|every   标题栏、图例出现在哪些页
      --author, --subject, --keywords TEXT   文件属性
  analyse IN [--blueprint ID] [--json]
      输出各项数值：时间、等待、跨线、风险、重要度、情绪。
  check IN [--language en|zh] [--json]
      按方法的规则检查；每行输出一个问题：规则、严重程度、位置和说明。
      其中有错误时以 3 结束。
  verify IN
      检查文件及其必须满足的一切，并说明问题所在。
  info IN [--json]
      输出标题、蓝图、数量和格式版本。

IN 可以是 .blueprint、.blueprint.json，或含有项目的 .png、.svg、.pdf。--blueprint 接受 id 或标题；
省略时取第一个蓝图（写 .blueprint.json 时包含全部）。
已存在的 OUT 只有加 --force 才会被替换。
--help 和 --version 输出后即结束。

退出码：0 完成，1 用法错误，2 输入无法读取或无效，
3 check 发现错误，4 输出无法写入，5 内部故障。
`,
  ],
  'cli.wrote': ['written', '已写出'],
  'cli.whole': ['whole: nothing is wrong with it', '完好：没有发现问题'],
  'cli.title': ['title', '标题'],
  'cli.version': ['format version', '格式版本'],
  'cli.language': ['main language', '主要语言'],
  'cli.blueprint': ['blueprint', '蓝图'],
  'fault.cli.noVerb': ['say what to do; see --help', '请说明要做什么；参见 --help'],
  'fault.cli.unknownVerb': ['there is no verb "{{verb}}"; see --help', '没有动词 “{{verb}}”；参见 --help'],
  'fault.cli.files': [
    'wrong number of file names for {{verb}}: {{given}} given, {{wanted}} needed; see --help',
    '{{verb}} 的文件名数量不对：给出 {{given}} 个，需要 {{wanted}} 个；参见 --help',
  ],
  'fault.cli.filesBetween': [
    'wrong number of file names for {{verb}}: {{given}} given, {{wanted}} to {{most}} needed; see --help',
    '{{verb}} 的文件名数量不对：给出 {{given}} 个，需要 {{wanted}} 至 {{most}} 个；参见 --help',
  ],
  'fault.cli.outputTwice': ['is named twice', '重复给出'],
  'fault.cli.breaksOrMakes': ['--breaks or --makes, not both', '--breaks 与 --makes 只能用一个'],
  'fault.cli.noCard': ['the blueprint has no card "{{card}}"', '蓝图中没有卡片 “{{card}}”'],
  'fault.cli.emptyName': ['a file name is empty; see --help', '文件名为空；参见 --help'],
  'fault.cli.unknownOption': [
    '{{verb}} has no option {{option}}; see --help',
    '{{verb}} 没有选项 {{option}}；参见 --help',
  ],
  'fault.cli.optionTwice': ['{{option}} is given twice', '{{option}} 重复给出'],
  'fault.cli.needsValue': ['{{option}} needs a value', '{{option}} 需要一个值'],
  'fault.cli.takesNoValue': ['{{option}} takes no value', '{{option}} 不接受值'],
  'fault.cli.oneOf': ['{{option}} must be one of: {{values}}', '{{option}} 必须是以下之一：{{values}}'],
  'fault.cli.number': [
    '{{option}} must be a number from {{least}} to {{most}}',
    '{{option}} 必须是 {{least}} 到 {{most}} 之间的数字',
  ],
  'fault.cli.count': [
    '{{option}} must be a whole number from {{least}} to {{most}}',
    '{{option}} 必须是 {{least}} 到 {{most}} 之间的整数',
  ],
  'fault.cli.page': [
    '{{option}} must be one of {{names}}, or sides as in 500x700mm, each {{least}} to {{most}} mm',
    '{{option}} 必须是 {{names}} 之一，或形如 500x700mm 的尺寸，每边 {{least}} 到 {{most}} 毫米',
  ],
  'fault.cli.running': [
    '{{option}} must be none, or a list of these with commas between: {{values}}',
    '{{option}} 必须是 none，或以下各项以逗号分隔的列表：{{values}}',
  ],
  'fault.cli.landscapeOrPortrait': [
    'give either --landscape or --portrait, not both',
    '--landscape 与 --portrait 只能给出一个',
  ],
  'fault.cli.tileOrPhase': [
    'give either --tile or --page-per-phase, not both',
    '--tile 与 --page-per-phase 只能给出一个',
  ],
  'fault.cli.acrossOrPercent': ['give either --across or --percent, not both', '--across 与 --percent 只能给出一个'],
  'fault.cli.onlyWith': ['{{option}} is only for use with {{others}}', '{{option}} 只能与 {{others}} 一起使用'],
  'fault.cli.marksOrNot': ['give either --marks or --no-marks, not both', '--marks 与 --no-marks 只能给出一个'],
  'fault.cli.detailTooLong': [
    'author, subject and keywords have at most {{most}} characters each',
    '作者、主题和关键词最多各 {{most}} 个字符',
  ],
  'fault.cli.scaleOrDpi': ['give either --scale or --dpi, not both', '--scale 与 --dpi 只能给出一个'],
  'fault.cli.embedOrNot': ['give either --embed or --no-embed, not both', '--embed 与 --no-embed 只能给出一个'],
  'fault.cli.with': [
    '{{option}} must be all, or a list of these with commas between: {{values}}',
    '{{option}} 必须是 all，或以下各项以逗号分隔：{{values}}',
  ],
  'fault.cli.onlyFor': ['{{option}} is only for {{endings}}', '{{option}} 只用于 {{endings}}'],
  'fault.cli.unknownEnding': [
    'the ending of the output must be one of: {{endings}}',
    '输出文件的扩展名必须是以下之一：{{endings}}',
  ],
  'fault.cli.onlyForTables': ['{{option}} is for tables only', '{{option}} 仅用于表格'],
  'fault.cli.noMapping': ['this is no mapping as --dry-run prints it', '这不是 --dry-run 输出的对应关系文件'],
  'fault.cli.notImported': [
    'this kind of file is not read; import reads .blueprint.json, a .png, .svg or .pdf with a project in it, and tables as .xlsx, .csv, .tsv, .txt or .md',
    '不支持这种文件；import 可读取 .blueprint.json、含有项目的 .png、.svg、.pdf，以及 .xlsx、.csv、.tsv、.txt、.md 表格',
  ],
  'fault.cli.alreadyProject': [
    'this is a project file already; import reads .blueprint.json',
    '这已经是项目文件；import 读取的是 .blueprint.json',
  ],
  'fault.cli.noBlueprint': ['there is no blueprint "{{name}}" in it', '其中没有蓝图 “{{name}}”'],
  'fault.cli.noBlueprints': ['there is no blueprint in it', '其中没有蓝图'],
  'fault.cli.exists': ['is already there; use --force to replace it', '已存在；使用 --force 可替换'],
  'fault.cli.sameFile': ['is the file that is read; name another', '就是读取的文件；请另取名称'],
  'fault.cli.noSpace': ['there is no room left on the disk', '磁盘空间不足'],
  'fault.cli.notAllowed': ['may not be written', '没有写入权限'],
  'fault.cli.cannotWrite': ['could not be written ({{reason}})', '无法写入（{{reason}}）'],
  'fault.cli.folderMissing': ['its folder is not there', '所在的文件夹不存在'],
  'fault.cli.nameTooLong': ['the name is too long for this disk', '名称对此磁盘来说过长'],
  'fault.cli.isFolder': ['is a folder', '是一个文件夹'],
  'fault.cli.internal': ['internal fault, a mistake of the program: {{message}}', '内部故障，程序的错误：{{message}}'],
} as const satisfies Words;
