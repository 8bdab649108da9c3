// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"

namespace foghorn {

/** One notice of the list "while you were away". */
struct AwayRow
{
    NoticeId id;
    PopupTone tone = PopupTone::Info;
    QString headline;
    QString service;
    QString label; // "Expected back"
    QString when;  // "about 14:30"; of an ending since when it works again
    bool operator==(const AwayRow &) const = default;
};

/** Everything the list "while you were away" says (rule 12), decided without a widget. */
struct AwayContent
{
    PopupTone tone = PopupTone::Info; // of its most severe row: the first
    QString sender;
    QString headline;     // "While you were away"
    QString title;        // of its window: "IT · Example Ltd: While you were away"
    QString countAndWhen; // "7 notices · since Friday 17:40"
    QString notice;       // no connection: how old this is
    QList<AwayRow> rows;
    QString oneByOne; // the button: confirms nothing, shows them one after the other
    QString closeTooltip;
    std::optional<PopupMark> mark; // as in a pop-up
    QString neverAsks;
    QString spoken; // for QAccessible::Alert
    bool operator==(const AwayContent &) const = default;
};

/** What a row says of a notice: the words of its own pop-up. */
AwayRow awayRow(const NoticeId &id, const PopupContent &popup);
/** `context` is read for sender, reader, connection and when a closed one comes back. */
AwayContent awayContent(const QList<AwayRow> &rows, Instant awaySince, const PopupContext &context);

} // namespace foghorn
