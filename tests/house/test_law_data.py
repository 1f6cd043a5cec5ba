"""The data of the law keeps its own rules: registered, cited, quoted, ascending, nothing unknown."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from core.law.citation import Citation
from core.law.library import citations, myths, parameters, threats, timeline, timeline_facts

LAW = Path(__file__).parents[2] / "core/law"
REGISTERED = [
    entry["file"] for entry in yaml.safe_load((LAW / "registry.yaml").read_text("utf-8"))
]
FILES = sorted(str(path.relative_to(LAW)) for path in LAW.rglob("*.yaml"))
PARAMETERS = [name for name in FILES if name.startswith("parameters/")]
CITATIONS = [name for name in FILES if name.startswith("citations/")]


def entries(name: str) -> list[dict[str, object]]:
    loaded: list[dict[str, object]] = yaml.safe_load((LAW / name).read_text("utf-8"))
    return loaded


def test_every_data_file_is_registered_once() -> None:
    assert sorted(REGISTERED) == [name for name in FILES if name != "registry.yaml"]


@pytest.mark.parametrize("name", PARAMETERS)
def test_each_value_is_quoted_cited_and_later_than_the_one_before(name: str) -> None:
    for parameter in entries(name):
        values = parameter["values"]
        assert isinstance(values, list)
        starts = [value["in_force_from"] for value in values]
        assert starts == sorted(set(starts)), parameter["id"]
        for value in values:
            assert value["citation"] in citations(), parameter["id"]
            assert all(isinstance(one, str) for one in leaves(value["value"])), parameter["id"]


def leaves(value: object) -> list[object]:
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [] if value is None else [value]


@pytest.mark.parametrize("name", PARAMETERS + CITATIONS)
def test_everything_says_where_it_is_from_and_when_it_was_looked_at(name: str) -> None:
    for entry in entries(name):
        assert entry["source"], entry["id"]
        assert entry["confidence"], entry["id"]
        assert isinstance(entry["checked_on"], date), entry["id"]


@pytest.mark.parametrize("name", CITATIONS)
def test_no_key_of_a_citation_is_unknown(name: str) -> None:
    for entry in entries(name):
        assert set(entry) <= set(Citation.model_fields), entry["id"]


def test_no_identifier_stands_twice() -> None:
    for names in (PARAMETERS, CITATIONS):
        ids = [entry["id"] for name in names for entry in entries(name)]
        assert len(ids) == len(set(ids))
    assert len(parameters()) == sum(len(entries(name)) for name in PARAMETERS)


def test_our_words_are_calm_and_promise_nothing() -> None:
    spoken = [
        *(rule.paraphrase for rule in citations().values()),
        *(myth.answer for myth in myths()),
        *(threat.answer + threat.what_to_do for threat in threats()),
        *(stage.what + stage.what_to_do + stage.talks for stage in timeline()),
        *(fact.what for fact in timeline_facts()),
    ]
    for sentence in spoken:
        for word in ("您", "！", "!", "必须尽快", "请务必", "成功率", "保证能", "一定能"):
            assert word not in sentence, sentence
        assert sentence.endswith(("。", "）"))
