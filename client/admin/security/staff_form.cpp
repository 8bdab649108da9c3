// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/staff_form.h"

#include "client/admin/button.h"
#include "client/admin/choice_box.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/limit_edit.h"
#include "client/admin/security/new_password.h"
#include "client/admin/security/security_words.h"
#include "common/harmless_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

namespace {
constexpr int longestLogin = 64; // as the relay has it
constexpr int longestName = 80;
} // namespace

StaffForm::StaffForm(QWidget *parent)
    : QFrame(parent), m_title(plainLabel({}, "headline")),
      m_login(named(new QLineEdit, "staffLogin")), m_name(named(new QLineEdit, "staffName")),
      m_loginField(new Field(tr("Login"), m_login)), m_nameField(new Field(tr("Name"), m_name)),
      m_roleField(nullptr), m_role(named(new ChoiceBox, "staffRole")), m_limit(new LimitEdit),
      m_limitWrong(named(plainLabel({}, "problem"), "staffLimitWrong")),
      m_tell(plainLabel(tr("Tell it them in person, not by e-mail. They change it under “Your "
                           "account”."),
                        "soft")),
      m_password(new NewPassword), m_save(quietButton(tr("Save"), "saveStaff", "primary"))
{
    setObjectName(QStringLiteral("staffForm"));
    setProperty("role", QByteArray("card"));
    m_login->setMaxLength(longestLogin);
    m_name->setMaxLength(longestName);
    for (const Role role :
         {Role::HelpDesk, Role::Viewer, Role::Author, Role::Approver, Role::Administrator})
        m_role->addItem(roleName(role), int(role));
    m_roleField = new Field(tr("Role"), m_role);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (Field *field : {m_loginField, m_nameField, m_roleField})
        row->addWidget(field, 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_limit);
    column->addWidget(m_limitWrong);
    column->addWidget(m_password);
    m_tell->setWordWrap(true);
    column->addWidget(m_tell);
    auto *foot = new QHBoxLayout;
    auto *leave = quietButton(tr("Leave it"), "leaveStaff");
    foot->addWidget(m_save);
    foot->addWidget(leave);
    foot->addStretch();
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &StaffForm::save);
    connect(leave, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT left();
    });
    for (QLineEdit *line : {m_login, m_name})
        connect(line, &QLineEdit::returnPressed, this, &StaffForm::save);
    connect(m_login, &QLineEdit::textEdited, this, [this] { m_loginField->setProblem({}); });
    connect(m_password, &NewPassword::returnPressed, this, &StaffForm::save);
    connect(m_role, &QComboBox::currentIndexChanged, this, &StaffForm::showRole);
    hide();
}

void StaffForm::beginAdding()
{
    begin(For::Adding, {.role = Role::HelpDesk}, tr("Somebody new"));
}

void StaffForm::beginChanging(const StaffEntry &staff)
{
    begin(For::Changing, staff, tr("What %1 may do").arg(harmlessText(staff.login)));
}

void StaffForm::beginPassword(const StaffEntry &staff)
{
    begin(For::Password, staff, tr("Another password for %1").arg(harmlessText(staff.login)));
}

void StaffForm::begin(For what, const StaffEntry &staff, const QString &title)
{
    m_for = what;
    m_staff = staff;
    m_title->setText(title);
    m_login->clear();
    m_loginField->setProblem({});
    m_name->setText(staff.name);
    m_role->setCurrentIndex(m_role->findData(int(staff.role)));
    m_role->setEnabled(!staff.fromDirectory);
    m_limit->setLimit(staff.limit);
    m_limitWrong->hide();
    m_password->clear();
    const bool isNew = what == For::Adding, isPassword = what == For::Password;
    m_loginField->setVisible(isNew);
    for (QWidget *part : QList<QWidget *>{m_nameField, m_roleField})
        part->setVisible(!isPassword);
    for (QWidget *part : QList<QWidget *>{m_password, m_tell})
        part->setVisible(isNew || isPassword);
    showRole();
    show();
    if (isPassword)
        m_password->setFocus();
    else
        (isNew ? m_login : m_name)->setFocus();
}

void StaffForm::showRole()
{
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    m_roleField->setAdvice(m_staff.fromDirectory ? tr("The directory gives it.")
                                                 : roleEffect(role));
    // To whom one speaks is asked of those only who do.
    const bool speaks = role == Role::Author || role == Role::Administrator;
    m_limit->setVisible(m_for != For::Password && speaks);
    m_limitWrong->hide();
}

bool StaffForm::checkLogin()
{
    const QString login = m_login->text().trimmed();
    const bool strange =
        std::any_of(login.begin(), login.end(), [](QChar c) { return c.isSpace(); });
    m_loginField->setProblem(login.isEmpty() || strange ? tr("A word without blanks is needed.")
                                                        : QString());
    if (m_loginField->hasProblem())
        m_login->setFocus();
    return !m_loginField->hasProblem();
}

bool StaffForm::checkLimit()
{
    const bool wrong = !m_limit->isHidden() && m_limit->namesNobody();
    m_limitWrong->setText(wrong ? tr("To whom? Name a site, a group or people.") : QString());
    m_limitWrong->setVisible(wrong);
    return !wrong;
}

void StaffForm::save()
{
    if (!m_save->isEnabled() || (m_for == For::Adding && !checkLogin()) ||
        (m_for != For::Password && !checkLimit()))
        return;
    const auto password = m_for == For::Changing ? QString() : m_password->checked();
    if (!password)
        return;
    if (m_for == For::Password)
        return Q_EMIT passwordChosen({.login = m_staff.login, .password = *password});
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    const StaffLimit limit = m_limit->isHidden() ? StaffLimit() : m_limit->limit();
    const QString name = m_name->text().trimmed();
    if (m_for == For::Adding)
        return Q_EMIT added({.login = m_login->text().trimmed(),
                             .name = name,
                             .password = *password,
                             .role = role,
                             .limit = limit});
    ToRelay::StaffChange change{.login = m_staff.login};
    if (name != m_staff.name)
        change.name = name;
    if (role != m_staff.role)
        change.role = role;
    if (!m_limit->isHidden() && !(limit == m_staff.limit))
        change.limit = limit;
    Q_EMIT changed(change);
}

void StaffForm::setFree(bool isFree)
{
    m_save->setEnabled(isFree);
}

void StaffForm::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_password->clear();
}

} // namespace foghorn
