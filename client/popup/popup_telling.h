// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/words.h"

namespace foghorn {

/** What the parts of popupContent() share: the notice, for whom it is worded, and in which words. Lives
    for one call. Private to this room. */
struct Telling
{
    const Notice &notice;
    const PopupContext &context;
    NoticeText
        text; // in the reader's language, times filled in, outage words left out of an ending
    std::optional<NoticeText> before; // the same of the revision that the person last confirmed
    const Words &say;
};

// popup_headline.cpp
QString headlineOf(const Telling &telling);
/** "E-mail", "E-mail, VPN", "E-mail, VPN and 3 more". */
QString serviceNames(const Notice &notice, Language language, const Words &say);
// popup_blocks.cpp
QList<PopupBlock> blocksOf(const Telling &telling);
// popup_details.cpp
struct DetailsBlocks
{
    QList<PopupBlock> blocks;   // without a label
    bool mostlyChanged = false; // against `before`
    bool somethingGone = false;
};
DetailsBlocks detailsBlocks(const QString &details, const std::optional<QString> &before);
// popup_times.cpp
QList<PopupTime> timesOf(const Telling &telling, bool large);
// popup_answers.cpp
/** What the person may answer, has answered, and whether help is offered. Adds to the buttons. */
void sayAnswers(PopupContent &content, const Telling &telling);
// popup_content.cpp
/** "Not connected to IT at the moment. Last heard from: 2 hours ago." or, where this computer has no network, "This
    computer is offline. …"; empty while connected. */
QString offlineWords(const PopupContext &context, const Words &say);
/** What a task bar shows of the window: who speaks and the headline. */
QString titleOf(const PopupContext &context, const QString &headline);
/** "Close", and when it comes back. */
QString closeWords(const PopupContext &context, const Words &say);

} // namespace foghorn
