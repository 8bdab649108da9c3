// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may answer: read, works, still broken, help.
#include "client/popup/popup_telling.h"

#include "common/model/follow_up.h"
#include "common/model/watch.h"

namespace foghorn {

namespace {

PopupButton buttonOf(ReplyAnswer answer)
{
    switch (answer) {
    case ReplyAnswer::StillBroken: return PopupButton::StillBroken;
    case ReplyAnswer::Clear: return PopupButton::Clear;
    case ReplyAnswer::Unclear: return PopupButton::Unclear;
    case ReplyAnswer::Works:
    case ReplyAnswer::NeedHelp: break;
    }
    return PopupButton::Works;
}

QString answeredWords(ReplyAnswer answer, const Telling &telling)
{
    return telling.say(QT_TRANSLATE_NOOP("Popup", "You answered: %1. You can change that here."))
        .arg(buttonWords(buttonOf(answer), telling.context.reader.language));
}

QString thanksWords(ReplyAnswer answer, const Words &say)
{
    return answer == ReplyAnswer::StillBroken
               ? say(QT_TRANSLATE_NOOP("Popup", "Thank you. IT and the help desk know."))
               : say(QT_TRANSLATE_NOOP("Popup", "Thank you. Good to know."));
}

} // namespace

void sayAnswers(PopupContent &content, const Telling &telling)
{
    using Answering = PopupContext::Answering;
    const auto &[notice, context, text, before, say] = telling;
    if (context.shared || context.leftAudience)
        return;
    if (offersHelp(notice)) {
        content.help = context.helpAskedAt
                           ? say(QT_TRANSLATE_NOOP("Popup", "You asked for help at %1"))
                                 .arg(clockTime(*context.helpAskedAt, context.reader))
                           : say(QT_TRANSLATE_NOOP("Popup", "I need help"));
    }
    // Who was told why is asked that in place of whether it works: it was asked at the ending, and help is at hand.
    if (asksWhetherClear(notice) && context.answering == Answering::MayChange) {
        content.question = say(QT_TRANSLATE_NOOP("Popup", "Was this clear?"));
        content.lastWord =
            say(QT_TRANSLATE_NOOP("Popup", "What happened, and what we do about it"));
        content.buttons << PopupButton::Unclear << PopupButton::Clear;
        if (context.clarity)
            content.foot = answeredWords(*context.clarity, telling);
        return;
    }
    if (!asksWhetherItWorks(notice))
        return;
    if (context.answer && context.answering == Answering::Once) {
        content.thanks = thanksWords(*context.answer, say);
        content.buttons = {PopupButton::Close};
        return;
    }
    content.buttons.removeAll(PopupButton::Read); // who answers has read it
    content.buttons << PopupButton::StillBroken << PopupButton::Works;
    if (context.answer)
        content.foot = answeredWords(*context.answer, telling);
}

QString buttonWords(PopupButton button, Language language)
{
    const Words say(language, "Popup");
    switch (button) {
    case PopupButton::Read: return say(QT_TRANSLATE_NOOP("Popup", "I have read this"));
    case PopupButton::Close: return say(QT_TRANSLATE_NOOP("Popup", "Close"));
    case PopupButton::StillBroken: return say(QT_TRANSLATE_NOOP("Popup", "Still broken"));
    case PopupButton::Works: return say(QT_TRANSLATE_NOOP("Popup", "Works for me"));
    case PopupButton::Unclear: return say(QT_TRANSLATE_NOOP("Popup", "No"));
    case PopupButton::Clear: return say(QT_TRANSLATE_NOOP("Popup", "Yes"));
    }
    return {};
}

HelpWords helpWords(Language language)
{
    const Words say(language, "Popup");
    return {say(QT_TRANSLATE_NOOP("Popup", "What do you need? (one line)")),
            say(QT_TRANSLATE_NOOP("Popup", "Send")), say(QT_TRANSLATE_NOOP("Popup", "Cancel"))};
}

} // namespace foghorn
