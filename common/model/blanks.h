// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

namespace foghorn {

// Blanks: `{{id}}` in the words of a notice, to be filled before it is sent. Pure.

/** The ids of the blanks in a text, each once, in the order in which they stand there. */
QStringList blanksIn(QStringView text);
/** The same for a whole notice: its texts, the names of its services, its contact. */
QStringList blanksIn(const Notice &notice);
/** One problem for each field that still has a blank, naming field and blank. validate(Notice) asks it. */
QList<FieldProblem> blanksLeft(const Notice &notice);

/** What the author filled in: by the blank's id, then by language tag; "" holds for every language that has
    no value of its own. */
using BlankValues = QMap<QString, QMap<QString, QString>>;

/** Each blank as its template's author would fill it, for a look at the whole: in languages without an example of
    their own as in the first one that has one. */
BlankValues exampleValues(const QList<TemplateBlank> &blanks);

/** The notice with its blanks filled. An optional blank that is empty takes its whole field, line or thing to
    do with it; a required one that is empty, and one that nobody declared, stay as they are. Outside `text`
    and the names of services the value in the default language counts. */
Notice filled(const Notice &notice, const QList<TemplateBlank> &blanks, const BlankValues &values);

} // namespace foghorn
