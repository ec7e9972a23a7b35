"""Word lists of the Chinese coach, written for this project; each list says what it is for.

Simplified characters; a pitch in traditional ones is put into them, character for character, before it is looked at.
"""

FILLERS = (
    "嗯", "呃", "额", "那个", "这个嘛", "就是说", "就是", "然后呢", "然后", "怎么说呢", "怎么讲", "对吧", "对不对", "你懂的", "反正",
    "其实", "基本上", "等于说", "这样子", "的话呢", "是吧", "嘛", "呢", "哎", "喔", "啊",
)  # fmt: skip
"""Said while thinking; heard as noise once they are a habit."""

FILLERS_IN_CONTEXT = frozenset(
    ["那个", "就是", "然后", "其实", "反正", "嘛", "呢", "啊", "对吧", "是吧", "基本上", "这样子"]
)
"""Fillers that are also ordinary words: counted only where two of the others, or several of them, stand about."""

HEDGES = (
    "可能", "大概", "也许", "或许", "好像", "似乎", "算是", "应该算", "差不多", "有点", "有一点", "不太确定", "不确定", "不一定",
    "说不定", "如果可以的话", "如果方便的话", "方便的话", "不知道行不行", "不知道对不对", "我觉得", "我想也许", "某种程度上", "某种意义上",
    "试试看", "随便", "看看吧", "可以的话", "或者什么的", "之类的", "大约吧", "吧",
)  # fmt: skip
"""Words that take back what the sentence says."""

HEDGES_ALONE = frozenset(["有点", "我觉得", "差不多", "之类的", "吧", "如果方便的话", "方便的话", "随便"])
"""Hedges too common to count unless another one stands beside them."""

LOOSE_HEDGES = frozenset(
    ["可能", "大概", "也许", "或许", "好像", "似乎", "说不定", "某种程度上", "某种意义上", "我觉得"]
)
"""Hedges that can be taken out of a sentence without mending it."""

APOLOGIES = (
    "不好意思", "对不起", "抱歉", "请原谅", "请见谅", "见谅", "献丑了", "献丑", "打扰大家", "打扰", "耽误大家", "耽误各位", "浪费大家",
    "占用大家", "别笑我", "别见笑", "见笑了", "我不会说话", "不太会说话", "嘴笨", "我很紧张", "有点紧张", "没准备好", "没什么准备", "没准备",
    "说得不好", "讲得不好", "失礼", "冒昧", "唔好意思", "麻烦大家了",
)  # fmt: skip
"""The speaker makes the pitch smaller before it is heard."""

BUZZWORDS = (
    "赋能", "闭环", "抓手", "生态", "赛道", "颗粒度", "打通", "链路", "底层逻辑", "顶层设计", "组合拳", "护城河", "方法论", "对齐", "拉通",
    "沉淀", "触达", "心智", "私域", "公域", "矩阵", "裂变", "破圈", "出圈", "痛点", "痒点", "爆款", "风口", "降维打击", "差异化", "全链路",
    "全方位", "一站式", "一体化", "数字化转型", "智能化", "高质量发展", "价值链", "价值最大化", "共创", "共赢", "双赢", "多赢", "协同",
    "协同效应", "引爆", "引领", "颠覆", "颠覆性", "迭代", "复盘", "维度", "势能", "动能", "引擎", "标杆", "头部", "尖端", "领先的", "卓越",
    "极致", "解决方案", "整合资源", "资源整合", "平台化", "生态圈", "产业升级", "新质生产力", "元宇宙", "区块链", "大数据驱动", "数据驱动",
    "场景化", "落地", "倒逼", "耦合", "聚焦", "深耕", "布局", "格局", "打造", "助力", "赋予", "壁垒", "增量", "存量", "红利", "流量池",
)  # fmt: skip
"""Words that sound like a pitch and say nothing a listener can repeat."""

PLAIN_WORDS = {
    "赋能": "帮", "打造": "做", "助力": "帮", "触达": "找到", "痛点": "难处", "抓手": "办法", "闭环": "从头到尾", "一站式": "都在一处",
    "解决方案": "办法", "落地": "做成", "迭代": "改", "复盘": "回头看", "深耕": "做了多年", "赛道": "行业", "对齐": "说好",
    "打通": "接上", "沉淀": "留下", "头部": "最大的", "协同": "一起做", "心智": "印象", "引领": "带头",
}  # fmt: skip
"""A plainer word for each; the suggestion of a finding."""

KNOWN_ABBREVIATIONS = frozenset(
    """ai app it hr ceo cfo cto vip pdf ppt excel wifi led usb gps kpi hi ok dj vlog ktv pos qq tv mba phd bba ba dna
    ktv nba cba mpv suv logo ui ux pr diy ip soho apec aa abc a b c 3d 4s 5g""".split()
)
"""Latin abbreviations a mixed room knows."""

GENERAL_WORDS = frozenset(
    """很 非常 特别 比较 最 更 好 不错 优秀 重要 有趣 大 小 新 各种 各类 一些 很多 许多 所有 任何 东西 事情 事 方面 领域 行业 人 大家 朋友
    机会 合作 资源 人脉 平台 服务 产品 公司 企业 项目 业务 市场 客户 团队 专业 质量 品质 价值 发展 未来 梦想 成功 努力 提供 进行 实现
    帮助 希望 喜欢 想 做 搞 弄 有 是 能 可以 一起 各界 人士 高端 优质 交流 认识 介绍 支持 经验""".split()
)
"""Words that fit anything: the more of them, the less a listener learns."""

ABOUT_ONESELF = frozenset("我 我们 咱 咱们 你 您 你们 您们 他 她 它 他们 自己 这 那 这个 那个 这些 那些".split())
"""Pronouns, and what points as they do."""
