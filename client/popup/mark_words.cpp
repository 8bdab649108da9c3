// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/mark_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** What a screen reader says for it; empty for a picture or colour of a later version. */
QString named(const QString &kind, const Words &say)
{
    static const QHash<QString, const char *> names{
        {u"anchor"_s, QT_TRANSLATE_NOOP("Popup", "anchor")},
        {u"boat"_s, QT_TRANSLATE_NOOP("Popup", "boat")},
        {u"key"_s, QT_TRANSLATE_NOOP("Popup", "key")},
        {u"tree"_s, QT_TRANSLATE_NOOP("Popup", "tree")},
        {u"star"_s, QT_TRANSLATE_NOOP("Popup", "star")},
        {u"house"_s, QT_TRANSLATE_NOOP("Popup", "house")},
        {u"fish"_s, QT_TRANSLATE_NOOP("Popup", "fish")},
        {u"cup"_s, QT_TRANSLATE_NOOP("Popup", "cup")},
        {u"umbrella"_s, QT_TRANSLATE_NOOP("Popup", "umbrella")},
        {u"bell"_s, QT_TRANSLATE_NOOP("Popup", "bell")},
        {u"leaf"_s, QT_TRANSLATE_NOOP("Popup", "leaf")},
        {u"moon"_s, QT_TRANSLATE_NOOP("Popup", "moon")},
        {u"sun"_s, QT_TRANSLATE_NOOP("Popup", "sun")},
        {u"mountain"_s, QT_TRANSLATE_NOOP("Popup", "mountain")},
        {u"kite"_s, QT_TRANSLATE_NOOP("Popup", "kite")},
        {u"heart"_s, QT_TRANSLATE_NOOP("Popup", "heart")},
        {u"apple"_s, QT_TRANSLATE_NOOP("Popup", "apple")},
        {u"cloud"_s, QT_TRANSLATE_NOOP("Popup", "cloud")},
        {u"candle"_s, QT_TRANSLATE_NOOP("Popup", "candle")},
        {u"bicycle"_s, QT_TRANSLATE_NOOP("Popup", "bicycle")},
        {u"lighthouse"_s, QT_TRANSLATE_NOOP("Popup", "lighthouse")},
        {u"feather"_s, QT_TRANSLATE_NOOP("Popup", "feather")},
        {u"drum"_s, QT_TRANSLATE_NOOP("Popup", "drum")},
        {u"glove"_s, QT_TRANSLATE_NOOP("Popup", "glove")},
        {u"blue"_s, QT_TRANSLATE_NOOP("Popup", "blue")},
        {u"orange"_s, QT_TRANSLATE_NOOP("Popup", "orange")},
        {u"green"_s, QT_TRANSLATE_NOOP("Popup", "green")},
        {u"pink"_s, QT_TRANSLATE_NOOP("Popup", "pink")},
        {u"yellow"_s, QT_TRANSLATE_NOOP("Popup", "yellow")},
        {u"grey"_s, QT_TRANSLATE_NOOP("Popup", "grey")}};
    const auto name = names.constFind(kind);
    return name == names.constEnd() ? QString() : say(*name);
}

} // namespace

PopupMark markToShow(const Mark &mark, const Words &say)
{
    const QString picture = named(mark.picture, say), colour = named(mark.colour, say);
    const bool isNamed = !picture.isEmpty() && !colour.isEmpty();
    // %1 is the colour, %2 the picture, %3 the word.
    const QString spoken =
        isNamed ? say(QT_TRANSLATE_NOOP("Popup", "Your mark: %1 %2, %3. Only real messages from IT "
                                                 "show it."))
                      .arg(colour, picture, mark.word)
                : say(QT_TRANSLATE_NOOP("Popup", "Your mark: %1. Only real messages from IT show "
                                                 "it."))
                      .arg(mark.word);
    return {mark.picture, mark.colour, mark.word, spoken};
}

PopupMark sampleMark(const Words &say)
{
    const QString words = say(QT_TRANSLATE_NOOP("Popup", "each person’s own mark"));
    return {{}, {}, words, words};
}

std::optional<PopupMark> markOf(const PopupContext &context, const Words &say)
{
    if (context.isPreview)
        return sampleMark(say);
    return context.mark ? std::optional(markToShow(*context.mark, say)) : std::nullopt;
}

QString neverAsksWords(const Words &say)
{
    return say(QT_TRANSLATE_NOOP("Popup", "IT never asks for a password here."));
}

} // namespace foghorn
