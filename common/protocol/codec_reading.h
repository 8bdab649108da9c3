// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/json_reader.h"

namespace foghorn::codec {

/** Reads an answer with `read(reader, answer)`; every wrong member makes the whole answer an error.
    Private to this room. */
template <class Message, class Read>
Result<typename Message::Answer> reading(const QJsonObject &json, const Read &read)
{
    Findings findings;
    JsonReader reader(json, findings);
    typename Message::Answer answer;
    read(reader, answer);
    if (!findings.none())
        return Error{
            QStringLiteral("the answer to %1 is not right").arg(QLatin1StringView(Message::method)),
            findings.fields};
    return answer;
}

} // namespace foghorn::codec
