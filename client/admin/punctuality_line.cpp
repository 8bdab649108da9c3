// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/punctuality_line.h"

#include "client/admin/board_model.h"
#include "client/admin/connected.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int days = 30;
} // namespace

PunctualityLine::PunctualityLine(ConsoleLink &link, BoardModel &model, QWidget *parent)
    : QLabel(parent), m_link(link)
{
    setObjectName(u"punctuality"_s);
    setTextFormat(Qt::PlainText);
    setProperty("role", QByteArray("soft"));
    setWordWrap(true);
    hide();
    connect(&m_link, &ConsoleLink::stateChanged, this, &PunctualityLine::ask);
    connect(&model, &BoardModel::noticesChanged, this, &PunctualityLine::ask);
    ask();
}

void PunctualityLine::ask()
{
    if (m_isAsking || !isConnected(m_link))
        return;
    m_isAsking = true;
    m_link.request(ToRelay::PromiseReport{days}, this,
                   [this](const RpcResult<ToRelay::PromiseReport::Answer> &answer) {
                       m_isAsking = false;
                       if (const auto *report =
                               std::get_if<ToRelay::PromiseReport::Answer>(&answer))
                           show(report->punctuality); // an older relay knows none
                   });
}

void PunctualityLine::show(const Punctuality &punctuality)
{
    const QLocale locale;
    const int all = punctuality.kept + punctuality.late;
    QString words = tr("%1 of %Ln promised updates came in time in the last %2 days", nullptr, all)
                        .arg(locale.toString(punctuality.kept), locale.toString(days));
    if (punctuality.medianLateness > std::chrono::minutes(0))
        words = tr("%1; half of the late ones by %Ln minutes or more", nullptr,
                   int(punctuality.medianLateness->count()))
                    .arg(words);
    setText(words);
    setVisible(all > 0);
}

} // namespace foghorn
