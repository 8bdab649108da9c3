// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/coach_reader.h"

#include "common/logging.h"
#include "resources/resources.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace foghorn {

/** The coach and what it remembers, on its thread. Learns a language when a draft is first written in it. */
class CoachReader::Worker : public QObject
{
public:
    void setRules(const Glossary &glossary, const CoachPolicy &policy)
    {
        m_glossary = glossary;
        m_policy = policy;
        m_coach.reset();
        m_memory = {};
    }

    QList<Finding> read(const Notice &notice)
    {
        learn(Coach::languagesOf(notice));
        return m_coach ? m_coach->check(notice, QTimeZone::systemTimeZone(), &m_memory)
                       : QList<Finding>();
    }

private:
    void learn(const QList<Language> &languages)
    {
        const auto known = [this](Language language) { return m_languages.contains(language); };
        if (m_coach && std::all_of(languages.begin(), languages.end(), known))
            return;
        for (const Language language : languages) {
            if (!known(language))
                m_languages << language;
        }
        auto coach = Coach::open(u":/foghorn/coach"_s, m_glossary, m_policy, m_languages);
        if (!coach)
            qCWarning(lcAdmin) << "the writing coach stays silent:" << coach.error().reason;
        m_coach = coach ? std::optional(*coach) : std::nullopt;
    }

    Glossary m_glossary;
    CoachPolicy m_policy;
    QList<Language> m_languages;
    std::optional<Coach> m_coach;
    CoachMemory m_memory;
};

CoachReader::CoachReader(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    loadResources();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

CoachReader::~CoachReader()
{
    m_thread.quit();
    m_thread.wait();
}

void CoachReader::setRules(const Glossary &glossary, const CoachPolicy &policy)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, glossary, policy] { worker->setRules(glossary, policy); });
}

void CoachReader::read(const Notice &notice)
{
    m_next = notice;
    if (!std::exchange(m_busy, true)) // what was typed is painted first
        QMetaObject::invokeMethod(this, &CoachReader::readNext, Qt::QueuedConnection);
}

void CoachReader::readNext()
{
    const Notice notice = *std::exchange(m_next, {});
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, notice] {
        const QList<Finding> findings = worker->read(notice);
        QMetaObject::invokeMethod(this, [this, notice, findings] { take(notice, findings); });
    });
}

void CoachReader::take(const Notice &notice, const QList<Finding> &findings)
{
    if (m_next) {
        readNext();
        return;
    }
    m_busy = false;
    Q_EMIT advised(notice, findings);
}

} // namespace foghorn
