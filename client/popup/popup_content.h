// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/mark.h"
#include "common/model/notice.h"
#include "common/model/tally.h"
#include "common/model/time_words.h"

#include <QList>
#include <QUrl>

namespace foghorn {

/** What a pop-up needs beside the notice itself. */
struct PopupContext
{
    QString sender; // "IT · Example Ltd", from the relay's policy
    Reader reader;  // language, zone, corrected time
    // The revision that the person last confirmed: what changed is marked against it.
    std::optional<Notice> confirmed;
    // What the person saw of it before what is shown now: marks are against it where nothing was confirmed, and an
    // ending repeats none of its words.
    std::optional<Notice> seen;
    int more = 0;                       // how many further notices wait: "2 more ›"
    bool leftAudience = false;          // "this no longer affects you"
    bool reminder = false;              // of a maintenance that was told before
    bool offline = false;               // no relay: the age of what is known is said
    bool onANetwork = true;             // with offline: whether it is the relay or this computer
    std::optional<Instant> lastHeard;   // with offline
    bool shared = false;                // a shared desk is never asked
    std::optional<ReplyAnswer> answer;  // whether it works again for this person, as said before
    std::optional<ReplyAnswer> clarity; // whether what was told afterwards was clear to this person
    enum class Answering { Once, MayChange }; // a pop-up asks once, in the list it may be changed
    Answering answering = Answering::Once;
    std::optional<Instant> helpAskedAt;
    bool saysWhoSees = false; // the foot "IT and the help desk see that and when …", once
    std::optional<Mark> mark; // by which this person knows a real pop-up
    bool isPreview = false;   // an author's: of everybody's own mark it shows that it stands there
    QString returnsIn;        // for the × tooltip: "comes back in 15 minutes"; empty = stays away
};

/** What changes are marked against: the revision that was confirmed, else the one that was seen before. */
inline const std::optional<Notice> &markedAgainst(const PopupContext &context)
{
    return context.confirmed ? context.confirmed : context.seen;
}

/** A stretch of text that changed since the person last confirmed. */
struct MarkedRange
{
    int start = 0;
    int length = 0;
    bool operator==(const MarkedRange &) const = default;
};

/** A stretch of text that leads somewhere: only what mayBeOpened(). */
struct TextLink
{
    int start = 0;
    int length = 0;
    QUrl url;
    bool operator==(const TextLink &) const = default;
};

struct MarkedText
{
    QString text;
    QList<MarkedRange> changed;
    bool mostlyChanged = false; // over half: a bar beside it and the word "updated"
    QList<MarkedRange> bold;    // these two in details only
    QList<TextLink> links;
    bool operator==(const MarkedText &) const = default;
};

enum class PopupTone { Info, Minor, Major, Critical, BackAgain, Quiet };
enum class PopupButton { Read, Close, StillBroken, Works, Unclear, Clear };
enum class Bullet { None, Arrow, Tick, Dot };

struct PopupBlock
{
    QString label; // "What to do now"; empty for the impact
    Bullet bullet = Bullet::None;
    QList<MarkedText> lines;
    bool operator==(const PopupBlock &) const = default;
};

struct PopupTime
{
    QString label; // "Expected back"
    QString main;  // "about 14:30"
    QString small; // "in about 2 hours"
    QString was;   // struck through: "about 11:00"; with label word "was"
    bool changed = false;
    bool operator==(const PopupTime &) const = default;
};

/** By which the person knows that it is real, as it is drawn. */
struct PopupMark
{
    QString picture, colour; // as in Mark; empty: a plain disc
    QString word;            // "lantern"
    QString spoken; // "Your mark: green anchor, lantern. Only real messages from IT show it."
    bool operator==(const PopupMark &) const = default;
};

/** Everything a pop-up says, decided without a widget, in the order in which people ask. An empty field
    makes no block. Written in the reader's language; the notice's words in it or its default. */
struct PopupContent
{
    Language language = Language::English; // of the words on buttons
    PopupTone tone = PopupTone::Info;
    bool large = false; // the critical form
    QString sender;     // with "· updated 11:02" where it was revised
    QString headline;
    QString title;      // of its window: "IT · Example Ltd: E-mail is not working"
    QString service;    // "E-mail, VPN and 3 more"
    QString whenAndWho; // "since 09:05 · Lyon and Madrid"
    QList<PopupBlock> blocks;
    QList<PopupTime> times;
    QString notice;    // stale, offline or drill words above the blocks; may be empty
    QString contact;   // "Questions: help desk 4444"
    QString linkWords; // the real host of the link, "intranet.example"
    QUrl link;         // https, mailto or tel; empty where there is none or it is another scheme
    QString more;      // "2 more ›"
    QString closeTooltip;
    QString question; // "Was this clear?", before its two buttons
    QString lastWord; // in a list: that there is more to read than that it works again
    QString foot;     // who sees that it was confirmed; once. Or what was answered
    QString thanks;   // in place of the buttons, once an answer was given
    QString help;     // "I need help", or when it was asked for; empty where it is not offered
    QList<PopupButton> buttons;
    std::optional<PopupMark> mark; // nothing where the desk has none
    QString neverAsks;             // "IT never asks for a password here."
    QString spoken;                // for a screen reader's alert: headline and first action
    bool operator==(const PopupContent &) const = default;
};

PopupContent popupContent(const Notice &notice, const PopupContext &context);
/** The words on a button, in the reader's language. */
QString buttonWords(PopupButton button, Language language);

/** What stands on the line on which a person writes what help they need. */
struct HelpWords
{
    QString question, send, cancel;
};
HelpWords helpWords(Language language);

} // namespace foghorn
