"""Stages of one debt and the one table of moves between them.

The diagram in docs/architecture.md is generated from `ALLOWED`; a test keeps it current.
"""

from enum import StrEnum

from core.errors import IllegalMove


class Stage(StrEnum):
    """Where one debt stands."""

    ASSESSING = "assessing"
    DRAFTING = "drafting"
    SENT = "sent"
    UNDER_REVIEW = "under_review"
    COUNTER_OFFERED = "counter_offered"
    AGREED = "agreed"
    REPAYING = "repaying"
    PAID_OFF = "paid_off"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    BREACHED = "breached"
    SUED = "sued"
    SOLD_ON = "sold_on"

    @property
    def label(self) -> str:
        """The Chinese badge."""
        return _LABELS[self]


_LABELS = {
    Stage.ASSESSING: "摸清情况",
    Stage.DRAFTING: "写申请",
    Stage.SENT: "已寄出",
    Stage.UNDER_REVIEW: "等答复",
    Stage.COUNTER_OFFERED: "对方还价",
    Stage.AGREED: "谈妥了",
    Stage.REPAYING: "履约中",
    Stage.PAID_OFF: "已还清",
    Stage.CONFIRMED: "已结清",
    Stage.REFUSED: "没有同意",
    Stage.BREACHED: "协议断了",
    Stage.SUED: "法院程序",
    Stage.SOLD_ON: "债权转让",
}


class Move(StrEnum):
    """What an entry does to the stage; entries that only inform make no move."""

    DRAFT = "draft"
    SEND = "send"
    ACKNOWLEDGE = "acknowledge"
    APPROVE = "approve"
    COUNTER = "counter"
    REFUSE = "refuse"
    GRANT = "grant"
    PROPOSE = "propose"
    DECLINE = "decline"
    SIGN = "sign"
    PAY = "pay"
    PAY_OFF = "pay_off"
    BREACH = "breach"
    MEND = "mend"
    CONTINUE = "continue"
    SUE = "sue"
    END_COURT_CASE = "end_court_case"
    SELL = "sell"
    CONFIRM = "confirm"

    @property
    def label(self) -> str:
        """What the person would call it."""
        return _MOVES[self]


_MOVES = {
    Move.DRAFT: "写申请",
    Move.SEND: "寄出申请",
    Move.ACKNOWLEDGE: "对方受理",
    Move.APPROVE: "对方同意",
    Move.COUNTER: "对方还价",
    Move.REFUSE: "对方没有同意",
    Move.GRANT: "单独的信，对方同意",
    Move.PROPOSE: "单独的信，对方还价",
    Move.DECLINE: "单独的信，对方没有同意",
    Move.SIGN: "签下协议",
    Move.PAY: "还一笔款",
    Move.PAY_OFF: "全部还清",
    Move.BREACH: "协议断了",
    Move.MEND: "协议接上了",
    Move.CONTINUE: "新的债权人认协议",
    Move.SUE: "收到法院或仲裁的文书",
    Move.END_COURT_CASE: "法院程序结束",
    Move.SELL: "债权转让",
    Move.CONFIRM: "确认结清",
}

_ASK_AGAIN = {Move.DRAFT: Stage.DRAFTING, Move.SEND: Stage.SENT}
_ANSWERS = {
    Move.APPROVE: Stage.AGREED,
    Move.COUNTER: Stage.COUNTER_OFFERED,
    Move.REFUSE: Stage.REFUSED,
    Move.SIGN: Stage.AGREED,
}
_LETTER_ANSWERS = {
    Move.GRANT: Stage.AGREED,
    Move.PROPOSE: Stage.COUNTER_OFFERED,
    Move.DECLINE: Stage.REFUSED,
}
"""Of a letter that asks for terms without an application: where nothing better is open, it decides."""


def _aside(stage: Stage) -> dict[Move, Stage]:
    """The same where something else rules, an agreement or a court: it is kept, and moves nothing."""
    return dict.fromkeys(_LETTER_ANSWERS, stage)


_ANY_DAY = {Move.PAY_OFF: Stage.PAID_OFF, Move.SUE: Stage.SUED, Move.SELL: Stage.SOLD_ON}

ALLOWED: dict[Stage, dict[Move, Stage]] = {
    Stage.ASSESSING: {
        **_LETTER_ANSWERS,
        **_ASK_AGAIN,
        Move.PAY: Stage.ASSESSING,
        Move.SIGN: Stage.AGREED,
        **_ANY_DAY,
    },
    Stage.DRAFTING: {
        **_LETTER_ANSWERS,
        **_ASK_AGAIN,
        Move.PAY: Stage.DRAFTING,
        Move.SIGN: Stage.AGREED,
        **_ANY_DAY,
    },
    Stage.SENT: {
        **_LETTER_ANSWERS,
        Move.DECLINE: Stage.SENT,
        **_ASK_AGAIN,
        Move.ACKNOWLEDGE: Stage.UNDER_REVIEW,
        **_ANSWERS,
        Move.PAY: Stage.SENT,
        **_ANY_DAY,
    },
    Stage.UNDER_REVIEW: {
        **_LETTER_ANSWERS,
        Move.DECLINE: Stage.UNDER_REVIEW,
        **_ASK_AGAIN,
        Move.ACKNOWLEDGE: Stage.UNDER_REVIEW,
        **_ANSWERS,
        Move.PAY: Stage.UNDER_REVIEW,
        **_ANY_DAY,
    },
    Stage.COUNTER_OFFERED: {
        **_LETTER_ANSWERS,
        Move.DECLINE: Stage.COUNTER_OFFERED,
        **_ASK_AGAIN,
        **_ANSWERS,
        Move.PAY: Stage.COUNTER_OFFERED,
        **_ANY_DAY,
    },
    Stage.AGREED: {
        **_aside(Stage.AGREED),
        **_ASK_AGAIN,
        Move.SIGN: Stage.AGREED,
        Move.COUNTER: Stage.COUNTER_OFFERED,
        Move.REFUSE: Stage.REFUSED,
        Move.PAY: Stage.REPAYING,
        Move.CONTINUE: Stage.REPAYING,
        Move.BREACH: Stage.BREACHED,
        **_ANY_DAY,
    },
    Stage.REPAYING: {
        **_aside(Stage.REPAYING),
        Move.PAY: Stage.REPAYING,
        Move.CONTINUE: Stage.REPAYING,
        Move.SIGN: Stage.AGREED,
        Move.BREACH: Stage.BREACHED,
        **_ANY_DAY,
    },
    Stage.BREACHED: {
        **_aside(Stage.BREACHED),
        **_ASK_AGAIN,
        Move.MEND: Stage.REPAYING,
        Move.SIGN: Stage.AGREED,
        Move.PAY: Stage.BREACHED,
        **_ANY_DAY,
    },
    Stage.REFUSED: {
        **_LETTER_ANSWERS,
        **_ASK_AGAIN,
        **_ANSWERS,
        Move.PAY: Stage.REFUSED,
        **_ANY_DAY,
    },
    Stage.SUED: {
        **_aside(Stage.SUED),
        Move.SUE: Stage.SUED,
        Move.SIGN: Stage.AGREED,
        Move.PAY: Stage.SUED,
        Move.PAY_OFF: Stage.PAID_OFF,
        Move.END_COURT_CASE: Stage.ASSESSING,
        Move.SELL: Stage.SOLD_ON,
    },
    Stage.SOLD_ON: {
        **_aside(Stage.SOLD_ON),
        **_ASK_AGAIN,
        Move.SIGN: Stage.AGREED,
        Move.CONTINUE: Stage.REPAYING,
        Move.PAY: Stage.SOLD_ON,
        **_ANY_DAY,
    },
    Stage.PAID_OFF: {Move.PAY: Stage.PAID_OFF, Move.CONFIRM: Stage.CONFIRMED},
    Stage.CONFIRMED: {},
}
"""From a stage, by a move, to a stage. What is not here is not allowed."""


def after(stage: Stage, move: Move) -> Stage:
    """The stage a move leads to. Raises `IllegalMove` with what is possible instead."""
    moves = ALLOWED[stage]
    if move in moves:
        return moves[move]
    if not moves:
        raise IllegalMove(
            "这笔已经结清，不用再记新的进展。要改旧记录，请在那一条上点“这条记错了”。"
        )
    ways = "、".join(other.label for other in moves)
    raise IllegalMove(f"现在是“{stage.label}”，还不能记“{move.label}”。这一步可以记：{ways}。")
