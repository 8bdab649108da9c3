// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/proof_lines.h"

#include "client/admin/named.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace foghorn {

QLineEdit *passwordLine(const char *name)
{
    auto *line = named(new QLineEdit, name);
    line->setEchoMode(QLineEdit::Password);
    return line;
}

QLineEdit *codeLine(const char *name)
{
    auto *line = named(new QLineEdit, name);
    line->setInputMethodHints(Qt::ImhDigitsOnly);
    line->setMaxLength(7); // six digits, and the blank between them
    line->setPlaceholderText(u"123 456"_s);
    return line;
}

QString codeIn(const QLineEdit &line)
{
    return line.text().remove(u' ');
}

} // namespace foghorn
