// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QJsonDocument>

namespace foghorn {

/** Leaves out of an answer's list, from its end, what one frame does not take, and says so in `more`. */
template <class Answer, class Item>
void fitFrame(Answer &answer, QList<Item> Answer::*items)
{
    constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024; // room for what is around it
    const auto tooLong = [&answer] {
        return QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact).size() > pageBytes;
    };
    while (!(answer.*items).isEmpty() && tooLong()) {
        (answer.*items).resize((answer.*items).size() * 3 / 4);
        answer.more = true;
    }
}

} // namespace foghorn
