"""Ranking: what was asked for comes first, a lender's own before another's, a court before what is silent on it."""

from core.guidance.asking.ask import MOST_OF_A_KIND, ask
from core.guidance.asking.documents import AnswerKind, Document
from core.guidance.asking.index import Index
from core.guidance.asking.reading import read


def situation(key: str, *words: str, lender_id: str | None = None) -> Document:
    return Document(AnswerKind.SITUATION, key, words[0], "。", words, lender_id=lender_id)


def keys(index: Index, text: str) -> list[str]:
    return [answer.document.key for answer in index.rank(read(text))]


OWN = situation("own", "花呗逾期了", lender_id="ant-huabei")
VIVO = situation("other", "vivo钱包逾期了", lender_id="vivo-wallet")
ANY = situation("any", "逾期了怎么办")
WAIVER = situation("waiver", "招行罚息减免", lender_id="cmb-card")
COURT = Document(AnswerKind.PAGE, "court", "协商不成", "。", ("被起诉了",))


def test_the_lender_named_comes_first_and_another_one_s_last() -> None:
    assert keys(Index((VIVO, ANY, OWN)), "花呗逾期") == ["own", "any", "other"]


def test_without_a_lender_what_is_for_everybody_comes_first() -> None:
    assert keys(Index((VIVO, ANY, OWN)), "逾期了")[0] == "any"


def test_a_lender_s_name_does_not_carry_a_question_about_a_court() -> None:
    assert keys(Index((WAIVER, COURT)), "招行起诉我")[0] == "court"
    assert keys(Index((WAIVER, COURT)), "招行罚息能减吗")[0] == "waiver"


def test_of_equals_the_first_given_stays_first() -> None:
    twins = (situation("one", "逾期了"), situation("two", "逾期了"))
    assert keys(Index(twins), "逾期") == ["one", "two"]


def test_common_words_alone_find_something_only_when_there_are_enough_of_them() -> None:
    index = Index((situation("bread", "面包烤箱温度"),))
    assert keys(index, "面包烤箱温度怎么样") == ["bread"]
    assert keys(index, "面包") == []
    assert keys(index, "火车票面包还有飞机票") == []


def test_nothing_is_found_in_nothing() -> None:
    assert keys(Index(()), "花呗逾期") == []
    assert ask("", Index((OWN,))).nothing


def test_at_most_three_of_a_kind_and_the_best_kind_first() -> None:
    many = tuple(situation(str(number), "逾期了") for number in range(9))
    page = Document(AnswerKind.PAGE, "page", "履约", "。", ("逾期",))
    findings = ask("逾期了", Index((page, *many)))
    assert len(findings.of_kind(AnswerKind.SITUATION)) == MOST_OF_A_KIND
    assert findings.kinds[0] is AnswerKind.SITUATION
    assert not findings.nothing


def test_kinds_have_their_headings() -> None:
    assert len({kind.label for kind in AnswerKind}) == len(AnswerKind)
