// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/severity_choice.h"

#include "client/admin/accessible_roles.h"
#include "client/admin/draft.h"
#include "client/admin/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace foghorn {

SeverityChoice::SeverityChoice(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Severity severity :
         {Severity::Info, Severity::Minor, Severity::Major, Severity::Critical}) {
        auto *button = new QPushButton(severityName(severity));
        button->setCheckable(true);
        speakAs(button, SpokenAs::Choice);
        const QString name = toString(severity); // the same in every language
        button->setObjectName(u"severity"_s + name.left(1).toUpper() + name.mid(1));
        button->setAccessibleDescription(severityEffect(severity));
        button->setAutoDefault(false);
        m_buttons->addButton(button, int(severity));
        row->addWidget(button, 1);
    }
    m_buttons->setExclusive(true);
    setFocusProxy(m_buttons->button(int(Severity::Major)));
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(static_cast<Severity>(id)); });
}

Severity SeverityChoice::severity() const
{
    return static_cast<Severity>(std::max(0, m_buttons->checkedId()));
}

void SeverityChoice::setSeverity(Severity severity)
{
    m_buttons->button(int(severity))->setChecked(true);
}

void SeverityChoice::setTheme(const Theme &theme)
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        const QColor colour = severityColour(theme, m_buttons->id(button));
        const QColor words =
            contrastRatio(colour, theme.ground) >= 4.5 && contrastRatio(colour, theme.box) >= 4.5
                ? colour
                : theme.text;
        button->setStyleSheet(
            u"QPushButton { padding-left: 2px; padding-right: 2px; font-weight: 400; }"
            "QPushButton:checked { color: %1; border: 2px solid %2; font-weight: 600; }"
            "QPushButton:checked:focus { border: 3px solid %3; }"_s.arg(words.name(), colour.name(),
                                                                        theme.text.name()));
    }
}

} // namespace foghorn
