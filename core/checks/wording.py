"""Words in the person's own statement that would hurt them: over-promises, threats, admissions of false proof."""

from core.errors import Problem

_PAUSE = "先放下申请书，找身边的人陪一会儿；有危险就打 110。申请明天再写也来得及。"

_ADVICE = {
    "一定还清": "保证的话先收一收，写“按方案还”就够。",
    "保证还": "保证的话先收一收，写“按方案还”就够。",
    "绝不逾期": "以后的事说不准，写“会提前告知”更稳。",
    "发誓": "发誓没有用处，写事实就好。",
    "砸锅卖铁": "不用这样说，写每月真能拿出的数。",
    "曝光": "威胁的话会让谈判停下。要投诉就走投诉的路，不写在申请书里。",
    "找媒体": "威胁的话会让谈判停下。要投诉就走投诉的路，不写在申请书里。",
    "后果自负": "威胁的话会让谈判停下，删掉这一句。",
    "走着瞧": "威胁的话会让谈判停下，删掉这一句。",
    "不还了": "这会被看成没有还款意愿，改写成眼下还不上的原因。",
    "不想活": _PAUSE,
    "活不下去": _PAUSE,
    "自杀": _PAUSE,
    "放弃时效": "这句对你很不利，删掉它，先问 12348。",
    "放弃诉讼时效": "这句对你很不利，删掉它，先问 12348。",
    "代理维权": "申请由你自己提，不用别人代理。收费代办的不要信。",
}


def check_statement(text: str, field: str = "statement") -> tuple[Problem, ...]:
    """A problem for each kind of wording that is better left out; each advice once."""
    found = {
        advice: Problem(field, f"“{word}”：{advice}")
        for word, advice in _ADVICE.items()
        if word in text
    }
    return tuple(found.values())
