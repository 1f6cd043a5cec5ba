"""Where to complain about a lender, in the order to try, and where anybody finds help."""

from core.case.lender import LenderKind
from core.errors import UnknownRule
from core.lenders.directory import channels, lender
from core.lenders.model import ChannelRole, ComplaintChannel

_COMPLAINT_ROLES = (ChannelRole.LENDER, ChannelRole.REGULATOR, ChannelRole.CREDIT_RECORD)


def complaint_channels(
    kind: LenderKind, lender_id: str | None = None
) -> tuple[ComplaintChannel, ...]:
    """The lender itself, then its regulator, then the credit record (for errors only).

    A creditor of the directory names its own channels. Raises `UnknownRule` for an unknown `lender_id`.
    """
    named = lender(lender_id).complaint_channels if lender_id else ()
    found = (
        channel
        for channel in channels()
        if channel.role in _COMPLAINT_ROLES
        and (channel.id in named if named else not channel.covers or kind in channel.covers)
    )
    return tuple(sorted(found, key=lambda channel: _COMPLAINT_ROLES.index(channel.role)))


def help_lines() -> tuple[ComplaintChannel, ...]:
    """Against fraud, for the law, for the mind."""
    return tuple(channel for channel in channels() if channel.role is ChannelRole.HELP)


def shown_number(channel_id: str) -> str | None:
    """The number of a channel, where it may be shown as one to call. Raises `UnknownRule` for an unknown one."""
    for channel in channels():
        if channel.id == channel_id:
            return channel.shown_phone
    raise UnknownRule(f"没有叫 {channel_id} 的渠道。")
