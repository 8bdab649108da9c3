// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_content.h"

#include "client/popup/mark_words.h"
#include "client/popup/popup_telling.h"

using namespace Qt::StringLiterals;

namespace foghorn {

AwayRow awayRow(const NoticeId &id, const PopupContent &popup)
{
    AwayRow row{id, popup.tone, popup.headline, popup.service, {}, {}};
    if (popup.times.isEmpty()) {
        row.when = popup.whenAndWho;
    } else {
        // In the order in which people ask, the first is when it is back (of a maintenance: when it starts).
        row.label = popup.times.first().label;
        row.when = popup.times.first().main;
    }
    return row;
}

AwayContent awayContent(const QList<AwayRow> &rows, Instant awaySince, const PopupContext &context)
{
    const Words say(context.reader.language, "Popup");
    AwayContent content;
    if (!rows.isEmpty())
        content.tone = rows.first().tone;
    content.sender = context.sender;
    content.headline = say(QT_TRANSLATE_NOOP("Popup", "While you were away"));
    content.title = titleOf(context, content.headline);
    const QString count = rows.size() == 1
                              ? say(QT_TRANSLATE_NOOP("Popup", "1 notice"))
                              : say(QT_TRANSLATE_N_NOOP("Popup", "%n notices"), int(rows.size()));
    content.countAndWhen = count + u" · "_s + sinceWords(awaySince, context.reader);
    content.notice = offlineWords(context, say);
    content.rows = rows;
    content.oneByOne = say(QT_TRANSLATE_NOOP("Popup", "Read them one by one"));
    content.closeTooltip = closeWords(context, say);
    content.mark = markOf(context, say);
    content.neverAsks = neverAsksWords(say);
    QStringList spoken{content.headline};
    for (const AwayRow &row : rows)
        spoken << row.headline;
    content.spoken = spoken.join(u". "_s);
    return content;
}

} // namespace foghorn
