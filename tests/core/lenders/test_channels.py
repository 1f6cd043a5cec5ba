import pytest

from core.case.lender import NEVER_CREDITORS, LenderKind
from core.errors import UnknownRule
from core.lenders.channels import complaint_channels, help_lines, shown_number
from core.lenders.directory import channels
from core.lenders.model import ChannelRole


def test_a_bank_is_complained_about_to_itself_first() -> None:
    found = complaint_channels(LenderKind.BANK_CREDIT_CARD)
    assert [channel.id for channel in found] == [
        "bank_internal",
        "nfra_12378",
        "pboc_credit_objection",
    ]


def test_a_small_loan_company_belongs_to_the_local_authority() -> None:
    ids = [channel.id for channel in complaint_channels(LenderKind.MICROLOAN)]
    assert "local_fin_bureau" in ids
    assert "nfra_12378" not in ids


def test_a_creditor_of_the_directory_names_its_own_channels() -> None:
    found = complaint_channels(LenderKind.BANK_LOAN, "mybank-wsd")
    assert "nfra_12378" in {channel.id for channel in found}
    with pytest.raises(UnknownRule):
        complaint_channels(LenderKind.BANK_LOAN, "nobody")


@pytest.mark.parametrize("kind", [kind for kind in LenderKind if kind not in NEVER_CREDITORS])
def test_every_creditor_can_be_complained_about(kind: LenderKind) -> None:
    roles = [channel.role for channel in complaint_channels(kind)]
    assert ChannelRole.REGULATOR in roles
    assert ChannelRole.HELP not in roles
    assert roles == sorted(roles, key=[*ChannelRole].index)


def test_a_number_from_memory_is_not_shown() -> None:
    by_id = {channel.id: channel for channel in channels()}
    assert by_id["psych_12356"].shown_phone is None
    assert by_id["pboc_credit_objection"].shown_phone is None
    assert by_id["nfra_12378"].shown_phone == "12378"


def test_help_is_there_for_fraud_law_and_mind() -> None:
    assert {line.id for line in help_lines()} == {"police_96110", "legal_12348", "psych_12356"}


def test_only_numbers_that_may_be_dialled_are_shown() -> None:
    assert shown_number("legal_12348") == "12348"
    assert shown_number("psych_12356") is None, "from memory, not verified"
    with pytest.raises(UnknownRule, match="nobody"):
        shown_number("nobody")
