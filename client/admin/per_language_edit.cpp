// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/per_language_edit.h"

#include "client/admin/field.h"
#include "client/admin/language_choice.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace foghorn {

PerLanguageEdit::PerLanguageEdit(const QString &name, const QString &called, QWidget *parent)
    : QWidget(parent), m_name(name), m_called(called), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void PerLanguageEdit::build()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_edits.clear();
    for (int row = 0; row < m_languages.size(); ++row) {
        const QString &language = m_languages.at(row);
        auto *label = plainLabel(languageName(language), "soft");
        auto *edit = new QLineEdit;
        label->setBuddy(edit);
        edit->setObjectName(u"%1_%2"_s.arg(m_name, language));
        edit->setReadOnly(m_readOnly);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(edit, row, 1);
        // A layout shows what comes to it later only when events run: the keyboard may be sent there now.
        label->setVisible(true);
        edit->setVisible(true);
        m_edits.insert(language, edit);
        connect(edit, &QLineEdit::textEdited, this, &PerLanguageEdit::edited);
    }
    nameEdits();
    setFocusProxy(m_languages.isEmpty() ? nullptr : m_edits.value(m_languages.first()));
}

void PerLanguageEdit::setCalled(const QString &called)
{
    m_called = called;
    nameEdits();
}

void PerLanguageEdit::nameEdits()
{
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit)
        (*edit)->setAccessibleName(u"%1 · %2"_s.arg(m_called, languageName(edit.key())));
}

void PerLanguageEdit::show(const QMap<QString, QString> &words, const QStringList &languages)
{
    m_shown = words;
    if (languages != m_languages) {
        m_languages = languages;
        build();
    }
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        if (const QString said = words.value(edit.key()); (*edit)->text() != said) {
            (*edit)->setText(said);
            (*edit)->setCursorPosition(0); // its beginning is what tells it from others
        }
    }
}

QMap<QString, QString> PerLanguageEdit::words() const
{
    QMap<QString, QString> words = m_shown;
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        if ((*edit)->text().isEmpty())
            words.remove(edit.key());
        else
            words.insert(edit.key(), (*edit)->text());
    }
    return words;
}

void PerLanguageEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QLineEdit *edit : std::as_const(m_edits))
        edit->setReadOnly(readOnly);
}

} // namespace foghorn
