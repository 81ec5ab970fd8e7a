import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

/** Two sentences from two years of one body; what the marked figures (the first of each) must make of each other. */
interface Pair {
  name: string;
  page: string;
  other: string;
  /** `none`, or a verdict with its reasons. */
  link: 'none' | 'yes' | string;
}

const PAIRS: Pair[] = [
  {
    name: 'what was given, and what it set in motion',
    page: '发放“惠购”消费券300万元，带动消费【1560万元】。',
    other: '发放“惠购”消费券【50万元】。',
    link: 'none',
  },
  {
    name: 'last year’s plans under 新的一年',
    page: '新建爱心驿站【17个】。',
    other: '新的一年，我们将再建爱心驿站【15个】。',
    link: 'none',
  },
  {
    name: 'a part of the house is not the house',
    page: '轧钢厂开展劳动竞赛【19项】。',
    other: '公司开展劳动竞赛【12项】。',
    link: 'none',
  },
  {
    name: 'nothing but a part of the whole',
    page: '培训工会干部148人次，其中线上培训【60人次】。',
    other: '培训工会干部【126人次】。',
    link: 'none',
  },
  { name: 'helped, and got help', page: '【176人】获得大病救助。', other: '大病救助【132人】。', link: 'yes' },
  { name: 'who comes to 联谊 is single', page: '青年联谊【6场】。', other: '举办单身青年联谊【5场】。', link: 'yes' },
  {
    name: 'the name in the noun is all that differs',
    page: '组织“提质增效”劳动竞赛【18项】。',
    other: '组织劳动竞赛【16项】。',
    link: 'yes',
  },
  { name: 'first prizes and second prizes', page: '一等奖【6名】。', other: '二等奖【7名】。', link: 'none' },
  { name: 'two shares', page: '调解成功率【92%】。', other: '调解率【93%】。', link: 'none' },
  { name: 'unions and federations of unions', page: '新建工会【26家】。', other: '新建工会联合会【24家】。', link: 'none' },
  { name: 'what was explained', page: '开展普法宣传【12场】。', other: '开展安全宣传【11场】。', link: 'none' },
  { name: 'law in two words', page: '开展普法宣传【26场次】。', other: '举办法律宣传活动【25场】。', link: 'yes' },
  { name: 'spent on those in need, and given to them', page: '支出助学款【12.6万元】。', other: '发放助学金【13.8万元】。', link: 'yes' },
  { name: 'those who joined', page: '新发展会员【3200人】。', other: '吸收职工入会【3100人】。', link: 'yes' },
  {
    name: 'the contest of the year under the year’s motto',
    page: '开展“百日攻坚”劳动竞赛，表彰先进班组【98个】。',
    other: '开展“大干150天”劳动竞赛，表彰先进班组【92个】。',
    link: 'yes',
  },
  {
    name: 'something else close by, and so many times as many',
    page: '完成志愿服务【80人次】。',
    other: '参加疫情防控志愿服务【32193人次】。',
    link: 'none',
  },
  {
    name: 'persons, though 人 is not said',
    page: '签订集体合同120份，惠及职工【76万】。',
    other: '签订集体合同110份，惠及职工【72万人】。',
    link: 'yes',
  },
  {
    name: 'those trained tell what the course was',
    page: '举办培训班【5期】，培训工会干部247人。',
    other: '举办工会干部培训班【4期】，218人参加。',
    link: 'yes',
  },
  {
    name: 'the sum of several years is no stock',
    page: '近五年累计新建站点【5200个】。',
    other: '新建站点【2150个】。',
    link: 'caution period',
  },
  {
    name: 'a congress, told with its members or before them',
    page: '四届四次职代会如期召开，【189名】代表参会。',
    other: '召开四届三次职代会，参会代表【186名】。',
    link: 'yes',
  },
  { name: 'made, and chosen', page: '创建校务公开示范校【6所】。', other: '评选校务公开示范校【5所】。', link: 'yes' },
  { name: 'spent on gifts, and given', page: '节日慰问品支出【370万元】。', other: '发放节日慰问品【360万元】。', link: 'yes' },
  {
    name: 'those enrolled, in three words',
    page: '为【815名】职工办理医疗互助。',
    other: '参加医疗互助职工【802人】。',
    link: 'yes',
  },
  {
    name: 'since an earlier year',
    page: '2019年以来，发放小额贷款【336万元】。',
    other: '发放小额贷款【320万元】。',
    link: 'caution period',
  },
  { name: '新增 and 新建', page: '新建母婴室【3间】。', other: '新增母婴室【4间】。', link: 'yes' },
  {
    name: 'those served, told with the money or with their number',
    page: '为80名困难职工送上慰问金【8万元】。',
    other: '慰问困难职工90人，送去慰问金【9万元】。',
    link: 'yes',
  },
  {
    name: 'a name in one text, the same words in the other',
    page: '医疗互助参保职工【1.4万人】。',
    other: '职工医疗互助参保【1.3万人】。',
    link: 'yes',
  },
  {
    name: 'stage: mediated is not mediated with success',
    page: '调解委员会调解案件【90件】。',
    other: '调解委员会调解案件成功调解【71件】。',
    link: 'none',
  },
  {
    name: 'stage: received is not recovered',
    page: '律师团代理案件诉求金额【145万元】。',
    other: '帮助职工追回金额【133万元】。',
    link: 'none',
  },
  {
    name: 'body: the same words under two bodies',
    page: '律师团代理案件40起，涉及人数【92人】。',
    other: '三方联调中心调解案件80件，涉及人数【98人】。',
    link: 'none',
  },
  {
    name: 'programme: two subsidies',
    page: '实施“青禾圆梦”行动，发放学历补助【48万元】。',
    other: '实施“晨光圆梦”行动，发放学历补助【55万元】。',
    link: 'none',
  },
  {
    name: 'part and whole: all members and those of new trades',
    page: '新发展新业态会员【1203人】。',
    other: '新发展会员【1148人】。',
    link: 'none',
  },
  {
    name: 'people: medical staff and workers in need',
    page: '慰问困难职工【904人】。',
    other: '慰问一线医护人员【900人】。',
    link: 'none',
  },
  { name: 'level of an honour', page: '【2个】集体荣获省工人先锋号。', other: '【2个】集体荣获全国工人先锋号。', link: 'none' },
  { name: 'new and in all', page: '新建基层工会【40家】。', other: '累计建立基层工会【64家】。', link: 'none' },
  { name: 'insured and paid', page: '医疗互助参保【4500人】。', other: '医疗互助获赔【4300人】。', link: 'none' },
  { name: 'plan against result', page: '力争新建基层工会【40家】。', other: '新建基层工会【38家】。', link: 'none' },
  { name: 'condition', page: '重点推动职工人数【100人】以上企业建会。', other: '新组建工会80家，其中【100人】以上12家。', link: 'none' },
  { name: 'rate', page: '给予每家【5000元】补助。', other: '给予每家【3000元】补助。', link: 'none' },
  { name: 'constant', page: '推动【16个】镇街换届。', other: '推动【16个】镇街换届。', link: 'none' },
  {
    name: 'money of one noun for other people',
    page: '为住院职工发放慰问金【13万元】。',
    other: '为困难党员发放慰问金【12万元】。',
    link: 'none',
  },
  {
    name: 'scope: own office and the whole system',
    page: '全区工会系统处理劳资纠纷案件【30件】。',
    other: '区总工会本级处理劳资纠纷案件【11件】。',
    link: 'caution scope',
  },
  { name: 'unit: persons and times', page: '培训职工【300人次】。', other: '培训职工【280人】。', link: 'caution unit' },
  {
    name: 'ratio: both numbers, no change',
    page: '返还工会经费【53万元】。',
    other: '返还工会经费【269万元】。',
    link: 'caution plausibility',
  },
  { name: 'the same number in both years', page: '慰问一线职工【218人】。', other: '慰问一线职工【218名】。', link: 'caution repeated' },
  { name: 'half a year', page: '上半年，开展普法宣传【30场】。', other: '开展普法宣传【42场】。', link: 'caution period' },
  {
    name: 'a campaign on one side only',
    page: '开展“百日行动”，新增会员【3600人】。',
    other: '新发展会员【2900人】。',
    link: 'caution definition',
  },
  { name: 'stock and flow', page: '会员总数【4120人】。', other: '新发展会员【3980人】。', link: 'none' },
  { name: 'joined and given', page: '参加职工医疗互助【4120人】。', other: '为【3980人】发放医疗互助金。', link: 'none' },
  { name: 'a common word with nothing else', page: '覆盖企业【180家】。', other: '走访企业【160家】。', link: 'none' },
  { name: 'people and nothing else', page: '托管职工子女【156名】。', other: '对【111名】困难职工在读子女进行助学资助。', link: 'none' },
  { name: 'growth is no quantity', page: '经费收缴同比增长【8.3%】。', other: '经费收缴同比增长【5.6%】。', link: 'none' },
  { name: 'raised and spent', page: '投入慰问资金【281万元】。', other: '筹集慰问资金【265万元】。', link: 'caution definition' },
  {
    name: 'the only money of a programme, however told',
    page: '“晨光助学”活动发放助学金【11万元】。',
    other: '“晨光助学”活动资助金额【13万元】。',
    link: 'yes',
  },
  {
    name: 'an organ and its union',
    page: '区劳动争议调解中心受理案件【143件】。',
    other: '区劳动争议调解室受理案件【94件】。',
    link: 'yes',
  },
  { name: 'a stock told with and without a verb', page: '现有会员【4120人】。', other: '会员总数【3980人】。', link: 'yes' },
  { name: 'a contract and its signing', page: '综合集体合同【119份】。', other: '签订综合集体合同【113份】。', link: 'yes' },
  { name: 'settled with success', page: '成功化解纠纷【40起】。', other: '化解纠纷【36起】。', link: 'yes' },
  { name: 'words: 宗 and 件, 新增 and 新发展', page: '代理劳动争议案件【18宗】。', other: '代理劳动争议案件【16件】。', link: 'yes' },
  {
    name: 'words: 荣获 and 获得, 选手 and 职工',
    page: '【21名】选手获得“清湖工匠”称号。',
    other: '【18名】职工荣获“清湖工匠”称号。',
    link: 'yes',
  },
  { name: 'words: 监督检查', page: '开展劳动用工监督执法检查【60次】。', other: '开展劳动用工监督检查【54次】。', link: 'yes' },
  {
    name: 'what they hang on is one',
    page: '律师团代理案件40起，涉及人数【92人】。',
    other: '法律援助律师团代理案件35件，涉及职工【81人】。',
    link: 'yes',
  },
  {
    name: 'the qualifier on the people or on the thing',
    page: '为【270人】发放住院慰问金。',
    other: '为【261名】住院职工发放慰问金。',
    link: 'yes',
  },
  {
    name: 'other words, and numbers of one size',
    page: '获国家专利授权【29件】。',
    other: '获得国家专利【22件】。',
    link: 'yes',
  },
  {
    name: 'other words, and numbers far apart',
    page: '获国家专利授权【29件】。',
    other: '获得国家专利【12件】。',
    link: 'caution definition',
  },
  {
    name: 'one thing more is counted',
    page: '代理仲裁及诉讼案件【47件】。',
    other: '代理仲裁案件【31件】。',
    link: 'caution definition',
  },
  {
    name: 'in wholly other words, between figures that are linked',
    page: '举办法律讲座21场，印发口袋书【2200册】，服务职工900人次。',
    other: '举办法律讲座18场，派送口袋书读本【2000册】，服务职工800人次。',
    link: 'yes',
  },
  {
    name: 'in the same place, and nothing in common',
    page: '举办法律讲座21场，添置桌椅【220套】，服务职工900人次。',
    other: '举办法律讲座18场，印发挂图【200套】，服务职工800人次。',
    link: 'none',
  },
  {
    name: 'in the same place, another stage',
    page: '受理提案33件，立案【21件】。',
    other: '受理提案35件，提案答复【30件】。',
    link: 'none',
  },
  {
    name: 'a part of the house',
    page: '总装分厂工会开展降本竞赛【7项】。',
    other: '铸造分厂工会开展降本竞赛【6项】。',
    link: 'none',
  },
  {
    name: 'what hangs on a figure of another scope',
    page: '全区工会系统举办讲座60场，服务职工【1900人次】。',
    other: '区总工会本级举办讲座31场，服务职工【900人次】。',
    link: 'caution scope',
  },
  { name: 'a name and its number after a colon', page: '住院慰问：【58人次】。', other: '慰问住院职工【49人次】。', link: 'yes' },
  { name: 'built, and all there are after some were added', page: '新增驿站7个，累计【16个】。', other: '建成驿站【9个】。', link: 'none' },
  { name: 'built, and added', page: '新增驿站【7个】，累计16个。', other: '建成驿站【9个】。', link: 'yes' },
  { name: 'chosen, and newly so', page: '“湖畔工匠”新增【6名】。', other: '评选“湖畔工匠”【5名】。', link: 'yes' },
  { name: 'given, and got', page: '23名职工获得互助金【33万元】。', other: '为19名职工发放互助金【28万元】。', link: 'yes' },
  { name: 'two kinds of contests, and no names', page: '举办二类竞赛【11项】。', other: '举办职业技能大赛【9项】。', link: 'none' },
  {
    name: 'what one hangs on is the noun of the other',
    page: '新增驿站7个，全年服务户外劳动者【4.9万人次】。',
    other: '驿站全年服务户外劳动者【3.6万人次】。',
    link: 'yes',
  },
  {
    name: 'those served, told behind the money',
    page: '为165名农民工追回欠薪【91.2万元】。',
    other: '追回欠薪【78.6万元】，惠及农民工142人。',
    link: 'yes',
  },
  {
    name: 'an office that only one text names',
    page: '提供法律援助【27件】。',
    other: '区职工维权中心接待来访186人次，办理法律援助【23件】。',
    link: 'yes',
  },
  {
    name: 'in no common word, between figures that are linked',
    page: '建成职工书屋5家、心理咨询室【8间】、母婴室4间。',
    other: '建成职工书屋6家、谈心角【7间】、母婴室3间。',
    link: 'yes',
  },
  {
    name: 'what stands beside it lends it no words',
    page: '表彰“育人先锋”32名、师德标兵【10名】。',
    other: '表彰师德标兵12名、“育人先锋”【30名】。',
    link: 'none',
  },
  {
    name: 'shares of two things in one place',
    page: '提案立案31件，满意率【98%】。',
    other: '提案立案28件，办结率【97%】。',
    link: 'none',
  },
  {
    name: 'studios with what else they are in brackets',
    page: '创建劳模（职工）创新工作室【5家】。',
    other: '新建劳模创新工作室【4个】。',
    link: 'yes',
  },
  { name: 'patents counted in two units', page: '获国家专利【44件】。', other: '获国家专利【37项】。', link: 'caution unit' },
  { name: 'cases are none of them', page: '受理案件【44件】。', other: '受理案件【37项】。', link: 'none' },
  {
    name: 'firms are houses',
    page: '签订集体合同460份，惠及企业【9700户】。',
    other: '签订集体合同420份，覆盖企业【8800家】。',
    link: 'yes',
  },
  { name: 'medals are persons', page: '授予县五一劳动奖章【12个】。', other: '授予县五一劳动奖章【10名】。', link: 'yes' },
  {
    name: 'the medal that is named in half',
    page: '表彰县五一劳动奖状6个、奖章【12个】。',
    other: '新增县工人先锋号4个，县五一劳动奖章【10名】。',
    link: 'yes',
  },
  {
    name: 'events in two units, and those who came',
    page: '组织文体活动6场，参加职工【2700人次】。',
    other: '组织文体活动9次，参与职工【3600人次】。',
    link: 'yes',
  },
  {
    name: 'the sum told with those who got it',
    page: '发放会员节日慰问品【612万元】。',
    other: '为3280名会员发放节日慰问品，总金额【590万元】。',
    link: 'yes',
  },
  {
    name: 'what the insurance paid',
    page: '全县91个单位1.02万名职工参加医疗互助，补助患病职工【286人次】。',
    other: '9400名职工参加医疗互助，为【312人次】给付互助金。',
    link: 'yes',
  },
  {
    name: 'the years to come',
    page: '新建爱心驿站【17个】。',
    other: '未来五年，全市工会将再上台阶，新建爱心驿站【15个】。',
    link: 'none',
  },
  {
    name: 'the contest told of before',
    page: '开展“建新功、当先锋、决胜年”主题劳动竞赛，46家企业、6800名职工参与，共组织竞赛【17场】。',
    other: '开展劳动竞赛【14场】。',
    link: 'yes',
  },
  {
    name: 'who is honoured is of all the place',
    page: '区总工会选树“清湖工匠”【18名】。',
    other: '全区【15名】职工获评“清湖工匠”。',
    link: 'yes',
  },
  { name: 'those insured', page: '职工医疗互助保障覆盖【18.2万人】。', other: '职工医疗互助参加人数达【16.8万人】。', link: 'yes' },
  {
    name: 'three trades are new forms of work',
    page: '吸纳新就业形态劳动者入会【2900人】。',
    other: '【2400名】货车司机、快递小哥、外卖骑手入会。',
    link: 'yes',
  },
  {
    name: 'what the money in front was spent on',
    page: '投入【640万元】，改造职工小食堂31个。',
    other: '改造职工小食堂28个，投入资金【580万元】。',
    link: 'yes',
  },
  {
    name: 'two sums in front of two things',
    page: '投入【64万元】，购置图书3100册。',
    other: '投入【58万元】，改造食堂28个。',
    link: 'none',
  },
  {
    name: 'insurance, for whom',
    page: '医疗互助为312人次补助【33.5万元】。',
    other: '医疗互助补助职工246人次、【25.8万元】。',
    link: 'yes',
  },
  {
    name: 'first to third prizes in one breath',
    page: '产生一、二、三等奖分别为5名、【12名】、18名。',
    other: '评出一等奖6名、二等奖【10名】、三等奖15名。',
    link: 'yes',
  },
  { name: 'houses that held one', page: '召开职代会的单位达到【45家】。', other: '【42家】单位召开职代会。', link: 'yes' },
  { name: 'honoured as a system', page: '系统获县五一劳动奖章【9人】。', other: '荣获县五一劳动奖章【8人】。', link: 'yes' },
  {
    name: 'the same verb of the same thing, told once more',
    page: '收到职代会提案342件，已办理【325件】。',
    other: '职代会征集提案318件，办理【296件】。',
    link: 'yes',
  },
  { name: 'all unions there are', page: '全区现有工会组织【2010个】。', other: '全区工会组织累计达【1920个】。', link: 'yes' },
  {
    name: 'centres of two levels',
    page: '市县帮扶中心免费为困难职工体检【5600人次】。',
    other: '市、县两级帮扶中心为困难职工免费体检【5200人次】。',
    link: 'yes',
  },
  { name: 'ideas that were used', page: '征集“金点子”812条，采纳【246条】。', other: '提出“金点子”740条，采用【218条】。', link: 'yes' },
  {
    name: 'examples of what was held for workers',
    page: '开展羽毛球赛、插花、观影等职工活动【28场】。',
    other: '举办趣味运动会、读书会、亲子手工等活动【24场】。',
    link: 'yes',
  },
  {
    name: 'verbs in a list of trades',
    page: '举办茶艺、家政等技能竞赛【8场】。',
    other: '举办育婴员、汽车维修等技能竞赛【6场】。',
    link: 'yes',
  },
  {
    name: 'unions of one kind among the new',
    page: '新组建基层工会512家，外商投资企业工会【31家】。',
    other: '新建基层工会486家，其中外商投资企业工会【38家】。',
    link: 'yes',
  },
  { name: 'the sick in need', page: '实施大病救助【19人】。', other: '大病救助困难职工【16人】。', link: 'yes' },
  { name: 'mutual aid in mere words', page: '【1.2万名】职工参加医疗互助。', other: '职工医疗互助参加职工【1.1万人】。', link: 'yes' },
  { name: 'wages got back', page: '为27名农民工追回工资【21.2万元】。', other: '帮助23名农民工要回工资【18.5万元】。', link: 'yes' },
  {
    name: 'the name of one text’s programme lends the other nothing',
    page: '提供免费就业服务【2.1万人次】。',
    other: '开展“就业援助”行动，摸排返乡人员【2.5万名】。',
    link: 'none',
  },
  {
    name: 'two sums of which nothing is told but that they were spent',
    page: '投资【120万元】，美化园区环境。',
    other: '投资【98万元】，绿化厂区道路。',
    link: 'none',
  },
  {
    name: 'what a sum was spent on stands behind it',
    page: '投入【36万元】改造职工食堂。',
    other: '投入资金【30万元】用于改造职工食堂。',
    link: 'yes',
  },
  {
    name: 'a sum with a name and one with a thing',
    page: '投资【60万元】的东站文化园开放。',
    other: '实施“绿荫”工程，完成投资【54万元】。',
    link: 'none',
  },
  { name: 'one verb, done to two things', page: '完成供热管线改造【25公里】。', other: '完成厂区道路改造【18公里】。', link: 'none' },
  { name: 'income and expense', page: '全年工会经费收入【137万元】。', other: '全年工会经费支出【121万元】。', link: 'none' },
  {
    name: 'agreements of an area and of all',
    page: '签订工资集体合同【110份】。',
    other: '签订区域性工资集体合同【96份】。',
    link: 'none',
  },
  { name: 'one agreement in three names', page: '签订工资协商集体合同【68份】。', other: '签订工资专项集体合同【61份】。', link: 'yes' },
  {
    name: 'each agreement covers its own firms',
    page: '签订区域性集体合同32份，覆盖企业【450家】。',
    other: '签订集体合同218份，覆盖企业【1230家】。',
    link: 'none',
  },
  {
    name: 'people covered by agreements, with the firms in between or not',
    page: '签订集体合同68份，覆盖职工【3.1万人】。',
    other: '签订集体合同63份，覆盖企业980家，覆盖职工【3.3万人】。',
    link: 'yes',
  },
  {
    name: 'what covers the firms in front of the verb',
    page: '工资集体合同覆盖企业数达到【174家】。',
    other: '签订工资专项集体合同52份，覆盖企业【153家】。',
    link: 'yes',
  },
  { name: 'nobody else goes to work again', page: '帮助失业人员再就业【175人】。', other: '实现再就业【158人】。', link: 'yes' },
  { name: 'wages won back, in one word', page: '帮助农民工讨薪【44万元】。', other: '为农民工追回劳动报酬【39万元】。', link: 'yes' },
  { name: 'workers from the country, by another word', page: '培训进城务工人员【1200人】。', other: '培训农民工【1500人】。', link: 'yes' },
  {
    name: 'wages of those come from elsewhere',
    page: '为外来务工人员讨回工资【12万元】。',
    other: '为农民工讨回工资【15万元】。',
    link: 'yes',
  },
  {
    name: 'children of those workers, against any children',
    page: '慰问进城务工人员子女【120人】。',
    other: '慰问留守儿童【130人】。',
    link: 'none',
  },
  { name: 'women looked at, against women taught', page: '普查女职工【271人】。', other: '培训女职工【219人】。', link: 'none' },
  {
    name: 'funds of legal aid, spent or there',
    page: '累计投入法律援助业务经费【284万元】。',
    other: '法律援助业务经费【271万元】。',
    link: 'yes',
  },
  {
    name: 'cases drawn for a check, against cases handled',
    page: '从已结案件中抽取【100件】法律援助案件评估质量。',
    other: '办理法律援助案件【96件】。',
    link: 'none',
  },
  {
    name: 'a share of all cases, against the rate of those closed',
    page: '为残疾人提供法律援助38件，占法律援助案件总量的【41.7%】。',
    other: '受理法律援助案件85件，办结74件，办结率【87%】。',
    link: 'none',
  },
  { name: 'legal aid and legal help', page: '办理法律援助案件【88件】。', other: '办理法律帮助案件【84件】。', link: 'none' },
  {
    name: 'what was raised, and what one group was given',
    page: '为困难劳模发放帮扶金【20.2万元】。',
    other: '争取到困难职工帮扶资金【20万元】。',
    link: 'none',
  },
  {
    name: 'town and country, said once for both',
    page: '城镇和农村职工人均工资分别达【5.6万元】、4.1万元。',
    other: '农村职工人均工资3.9万元，城镇职工人均工资【5.2万元】。',
    link: 'yes',
  },
  { name: 'all there are, however said', page: '全区已建工会驿站【186个】。', other: '全区累计建成工会驿站【184个】。', link: 'yes' },
  { name: 'built and rebuilt, either first', page: '新建改造母婴室【34间】。', other: '改造新建母婴室【28间】。', link: 'yes' },
  {
    name: 'a day’s and a year’s',
    page: '驿站日服务户外劳动者【3270人次】。',
    other: '驿站服务户外劳动者【4100人次】。',
    link: 'none',
  },
  {
    name: 'a share with what it is of',
    page: '新农保制度更加完善，参保率达到【99.2%】。',
    other: '全区新农保参保率达到【98.9%】。',
    link: 'yes',
  },
  {
    name: 'how much each one’s wages rose',
    page: '基本养老金月人均提高【221元】。',
    other: '低保标准年人均提高【600元】。',
    link: 'none',
  },
  {
    name: 'by how much it changed',
    page: '年末登记会员137人，比上年末增加【15人】。',
    other: '年末登记社团86个，会员122人，比上年末增加【12人】。',
    link: 'none',
  },
  {
    name: 'shares of two aims',
    page: '新建工会41家，完成全年目标任务的【82%】。',
    other: '新发展会员3100人，完成全年目标任务的【95%】。',
    link: 'none',
  },
  {
    name: 'shares of one aim',
    page: '新建工会41家，完成全年目标任务的【82%】。',
    other: '新建工会38家，完成年度目标任务的【76%】。',
    link: 'yes',
  },
  { name: 'two rates of one thing', page: '城镇调查失业率【5.5%】。', other: '城镇登记失业率【4.1%】。', link: 'none' },
  {
    name: 'a line that was kept',
    page: '城镇登记失业率控制在【4.1%】以内。',
    other: '城镇登记失业率为【3.9%】。',
    link: 'yes',
  },
  { name: 'claims in two words', page: '理赔金额【8.9万元】。', other: '赔付互助保障金【9.2万元】。', link: 'yes' },
  {
    name: 'models of the province and all models',
    page: '评选江北省劳动模范【33名】。',
    other: '评选劳动模范【41名】。',
    link: 'none',
  },
  { name: 'money of the country', page: '发放助学金【59.2万元】人民币。', other: '发放助学金【56.4万元】。', link: 'yes' },
  {
    name: 'a name behind its motto',
    page: '开展“携手明天——晨光助学”活动，发放助学金【16.2万元】。',
    other: '开展“晨光助学”活动，发放助学金【14.8万元】。',
    link: 'yes',
  },
  {
    name: 'town and country in one word',
    page: '城乡职工人均工资分别达【5.6万元】、4.1万元。',
    other: '城镇和农村职工人均工资分别为【5.2万元】、3.9万元。',
    link: 'yes',
  },
  {
    name: 'examples of posts',
    page: '提供缝纫、电工等就业岗位【3100个】。',
    other: '提供工作岗位【2840个】。',
    link: 'yes',
  },
  {
    name: 'of two told alike not the one of another order',
    page: '全区共有创新工作室【64家】。',
    other: '区级创新工作室【1家】获表彰；全区创新工作室【58家】。',
    link: 'none',
  },
  { name: 'a share of long and short name', page: '农民工参保率【91%】。', other: '参保率【90%】。', link: 'none' },
  {
    name: 'a fund set aside and what was given',
    page: '设立疫情防控专项资金【300万元】。',
    other: '发放疫情防控慰问金【198万元】。',
    link: 'none',
  },
  {
    name: 'what a sum was spent on, in the next clause',
    page: '投入资金【285万元】，用于改善职工食堂。',
    other: '投入【260万元】改善职工食堂条件。',
    link: 'yes',
  },
  {
    name: 'two sums and two things they were spent on',
    page: '征集建议812条，采纳246条。投入【95万元】，更新职工书屋图书。',
    other: '征集建议740条，采纳218条。投入【120万元】，改造实训场所。',
    link: 'none',
  },
  {
    name: 'women among all members, a stock or not',
    page: '会员总数9.02万人，其中女会员【3.9万人】。',
    other: '工会会员8.63万人，其中女会员【3.7万人】。',
    link: 'yes',
  },
  {
    name: 'whom the insurance paid',
    page: '职工医疗互助为患病职工赔付【8.9万元】。',
    other: '职工医疗互助赔付【8.2万元】。',
    link: 'yes',
  },
  { name: 'two words that differ by their opposites', page: '硬化厂区主干道路【4条】。', other: '硬化厂区次干道路【3条】。', link: 'none' },
  {
    name: 'shares of something close by',
    page: '园区产值占全县比重提高到【76%】。',
    other: '技改投资占固定资产投资比重提高到【35.5%】。',
    link: 'none',
  },
  {
    name: 'something close by, and many times as many',
    page: '发放社保补贴【236万元】。',
    other: '发放各类社保金【3600万元】。',
    link: 'none',
  },
  { name: 'what was completed, and what was opened', page: '完成【17条】道路的改扩建。', other: '建成道路【10条】。', link: 'none' },
  { name: 'one thing completed in two years', page: '完成【45个】老旧小区改造任务。', other: '改造老旧小区【38个】。', link: 'yes' },
  { name: 'how large a thing is', page: '东岭【300万吨】露天煤矿项目完工。', other: '推进东岭【300万吨】露天煤矿建设。', link: 'none' },
  {
    name: 'half a sentence in the place of a noun',
    page: '上千家【1200家】商户承载着就业。',
    other: '【1200家】商户在寒潮冲击里仍然撑起满街灯火烟气。',
    link: 'none',
  },
  {
    name: 'what two had, told as a story',
    page: '职工互助保障发放理赔金【23.5万元】。',
    other: '走访2名受伤职工，为他们送上职工互助保障理赔金【1.6万元】。',
    link: 'none',
  },
  { name: 'words that begin like people', page: '遗体捐献【11例】。', other: '人体器官捐献【13例】。', link: 'none' },
  {
    name: 'one of those there are, and those that are new',
    page: '全区户外劳动者驿站总数达12家，【1家】被评选为最美驿站。',
    other: '新建户外劳动者驿站【3个】。',
    link: 'none',
  },
  {
    name: 'an honour awarded, and those who have it',
    page: '评选县五一劳动奖章【70名】。',
    other: '组织【125名】各级劳模、五一劳动奖章获得者开展送技术活动。',
    link: 'none',
  },
  {
    name: 'another scope, other words and many times as many',
    page: '市总工会本级发放助学资金【592万元】。',
    other: '全市开展“荷塘助学”活动，发放助学金【16.2万元】。',
    link: 'none',
  },
  {
    name: 'whom it concerns is told of what it hangs on',
    page: '检查用人单位29家，其中农民工【527人】。',
    other: '受理欠薪案件22件，涉及农民工【428人】。',
    link: 'none',
  },
  {
    name: 'two groups under one campaign',
    page: '“送温暖”活动走访慰问一线职工【260人次】。',
    other: '“送温暖”活动走访慰问困难劳模360人次，为困难职工子女助学【250人次】。',
    link: 'none',
  },
  {
    name: 'those inspected of all there are',
    page: '建设“模范小家”【35个】。',
    other: '“模范小家”累计达到128个，当年验收【21个】。',
    link: 'none',
  },
  { name: 'employers in two words', page: '检查用工单位【61户】。', other: '检查用人单位【58户】。', link: 'yes' },
  {
    name: 'one contract in two names',
    page: '签订女职工特殊保护集体合同【26份】。',
    other: '签订女职工专项集体合同【24份】。',
    link: 'yes',
  },
  { name: 'what was owed, and what was won back', page: '查出拖欠职工工资【86万元】。', other: '追回职工工资【92万元】。', link: 'none' },
  {
    name: 'months that are half a year',
    page: '1—6月，新建工会【21家】。',
    other: '上半年，新建工会【19家】。',
    link: 'yes',
  },
  {
    name: 'a city’s union named alone, other words of one programme',
    page: '“金秋助学”为困难职工子女发放助学金【16万元】。',
    other: '县总工会“金秋助学”共发放助学金【15万元】。',
    link: 'yes',
  },
  { name: 'advice, and advice on the law', page: '提供法律咨询【490人次】。', other: '解答咨询【514人次】。', link: 'yes' },
  {
    name: 'one loss in two words, for those who need help',
    page: '为困难群众挽回经济损失【311万元】。',
    other: '挽回损失或取得利益【306万元】。',
    link: 'yes',
  },
  { name: 'what is asked for is no result', page: '办理案件【98件】。', other: '办理案件不少于【90件】。', link: 'none' },
  { name: 'two words of the lists', page: '筹集助学金【23万元】。', other: '发放救助金【17万元】。', link: 'none' },
  {
    name: 'those who find work, and those for whom it is hard',
    page: '就业困难人员再就业【99人】。',
    other: '失业人员再就业【92人】。',
    link: 'none',
  },
  { name: 'new work, counted in persons', page: '城镇新增就业人数【586人】。', other: '城镇新增就业【565人】。', link: 'yes' },
  {
    name: 'one place of several',
    page: '为605名劳动者追发工资【91万元】。',
    other: '为430名劳动者追讨欠薪85万元，其中东湖镇为51人追讨欠薪12万元，其中南山市为80人追讨欠薪【76万元】。',
    link: 'none',
  },
  {
    name: 'a number told twice under two names is counted where it is told first',
    page: '“雷霆”行动为【605名】农民工追发工资。“护薪”专项检查中，为605名农民工追发工资。',
    other: '“雷霆”行动为【580名】农民工追发工资。',
    link: 'yes',
  },
  { name: 'those served in a day', page: '驿站日服务户外劳动者【230人次】。', other: '驿站每天服务户外劳动者【220人次】。', link: 'yes' },
  {
    name: 'members of the unions just told of, whatever they cover',
    page: '现有基层工会6120家，覆盖单位9800家，会员【53万人】。',
    other: '现有基层工会4100个，涵盖单位6300个，工会会员数【31万人】。',
    link: 'yes',
  },
  {
    name: 'what cases were',
    page: '受理的301件案件中，【128件】为协商调解，20件为诉讼仲裁。',
    other: '受理案件278件，其中协商调解【118件】，诉讼仲裁17件。',
    link: 'yes',
  },
  {
    name: 'the centre’s cases are not its local offices’',
    page: '区职工法律援助中心受理案件【301件】。',
    other: '各镇工会职工法律援助工作站受理案件【286件】。',
    link: 'none',
  },
  { name: 'full width and spaces', page: '受理来信来访【１１１ 批】。', other: '受理来信来访【98批】。', link: 'yes' },
];

/** The same in two districts: every link says `district`. */
const ELSEWHERE: typeof PAIRS = [
  { name: 'the same words', page: '慰问困难职工【81名】。', other: '慰问困难职工【716名】。', link: 'caution district' },
  { name: 'other words, numbers of one size', page: '召开座谈会【18场】。', other: '开展座谈【16场】。', link: 'caution district' },
  {
    name: 'other words and a number of another size',
    page: '慰问困难职工【81名】。',
    other: '“冬日暖流”行动慰问困难职工【716名】。',
    link: 'none',
  },
  {
    name: 'something close by',
    page: '代理仲裁案件【84件】。',
    other: '代理仲裁及诉讼案件【96件】。',
    link: 'none',
  },
];

const TITLE = (year: number, place: string) => `${place}总工会${year}年工作总结\n\n`;
function reportOf(year: number, marked: string, place = '清湖区') {
  const title = TITLE(year, place);
  const text = `${title}${marked.replace(/[【】]/g, '')}\n`;
  const report = buildReport({ source: `${place}${year}.txt`, text, mentions: recognise(text) });
  const start = title.length + marked.indexOf('【');
  const figure = report.figures.find((one) => one.start === start);
  if (figure === undefined) throw new Error(`no figure at the mark of ${marked}`);
  return { report, start };
}

describe('traps and synonyms', () => {
  it.each(PAIRS)('$name', ({ page, other, link }) => {
    expect(linkBetween(reportOf(2023, page), reportOf(2022, other))).toBe(link);
  });

  it.each(ELSEWHERE)('in two districts: $name', ({ page, other, link }) => {
    expect(linkBetween(reportOf(2022, page), reportOf(2022, other, '东湖区'))).toBe(link);
  });
});

/** The verdict and reasons of the link between two marked figures; `none` where there is no such link. */
function linkBetween(now: ReturnType<typeof reportOf>, then: ReturnType<typeof reportOf>): string {
  const figure = compareReports(now.report, [then.report]).figures.find(({ start }) => start === now.start);
  const found = figure?.counterparts.find(({ start }) => start === then.start);
  return found === undefined ? 'none' : [found.verdict, ...found.reasons].join(' ');
}
