// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/password_hasher.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A hash of nobody's password, made once, for logins that do not exist. */
const QString &dummyHash()
{
    static const QString hash = [] {
        const auto made = hashPassword(u"nobody has this password"_s);
        return made ? *made : QString();
    }();
    return hash;
}

} // namespace

Result<QString> hashPassword(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    char text[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(text, utf8.constData(), size_t(utf8.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return Error{u"not enough memory to hash a password (64 MiB are needed)"_s};
    }
    return QString::fromLatin1(text);
}

bool isPassword(const QString &hash, const QString &password)
{
    const QByteArray stored = (hash.isEmpty() ? dummyHash() : hash).toLatin1();
    const QByteArray utf8 = password.toUtf8();
    const bool good =
        crypto_pwhash_str_verify(stored.constData(), utf8.constData(), size_t(utf8.size())) == 0;
    return good && !hash.isEmpty();
}

class PasswordHasher::Counting
{
public:
    explicit Counting(std::shared_ptr<Counted> effort) : m_effort(std::move(effort))
    {
        ++m_effort->calculations;
        const int now = ++m_effort->now;
        int most = m_effort->mostAtOnce;
        while (most < now && !m_effort->mostAtOnce.compare_exchange_weak(most, now)) {
        }
    }
    ~Counting() { --m_effort->now; }

private:
    std::shared_ptr<Counted> m_effort;
};

PasswordHasher::PasswordHasher()
{
    m_workers.setMaxThreadCount(2);
}

PasswordHasher::~PasswordHasher()
{
    finish();
}

void PasswordHasher::finish()
{
    m_workers.clear();
    m_workers.waitForDone();
}

void PasswordHasher::verify(const QString &hash, const QString &password, QObject *context,
                            std::function<void(bool)> done, Door door)
{
    ++m_inProgress->at(size_t(door));
    const auto work = [=, context = QPointer<QObject>(context), lines = m_inProgress,
                       effort = m_effort] {
        const bool good = [&] {
            const Counting counting(effort);
            return isPassword(hash, password);
        }();
        --lines->at(size_t(door));
        if (context)
            QMetaObject::invokeMethod(
                context.data(), [=] { done(good); }, Qt::QueuedConnection);
    };
    m_workers.start(work, int(door)); // the higher number goes first
}

void PasswordHasher::hash(const QString &password, QObject *context,
                          std::function<void(Result<QString>)> done)
{
    ++m_inProgress->at(size_t(Door::Everybody));
    m_workers.start(
        [=, context = QPointer<QObject>(context), lines = m_inProgress, effort = m_effort] {
            const auto made = [&] {
                const Counting counting(effort);
                return hashPassword(password);
            }();
            --lines->at(size_t(Door::Everybody));
            if (context)
                QMetaObject::invokeMethod(
                    context.data(), [=] { done(made); }, Qt::QueuedConnection);
        });
}

} // namespace foghorn
