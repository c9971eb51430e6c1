using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Canonical;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Audit;

/// <summary>Appends processes to the hash chain. Hashes run over the sealed bytes, so erasing a person leaves the chain whole.</summary>
public sealed class AuditTrail(SinergiDb db, IDatabaseProvider provider, CurrentActor actor, Sealer sealer)
{
    internal async Task AppendAsync(RunningProcess running, string? reason, CancellationToken cancellationToken)
    {
        var payloads = new List<string>(running.Events.Count);
        foreach (var happened in running.Events)
        {
            payloads.Add(await PayloadAsync(happened, cancellationToken));
        }

        // An earlier process of the same request may have left the end of the chain as it was then.
        foreach (var stale in db.ChangeTracker.Entries<AuditHead>().ToList())
        {
            stale.State = EntityState.Detached;
        }

        // Locked last, so that other writers wait for each other as briefly as possible.
        var head = await provider.LockAuditHeadAsync(db, cancellationToken);
        var sequence = head.LastSequence + 1;
        var events = running.Events.Select(
            (happened, position) =>
                new RecordedEvent
                {
                    Sequence = sequence,
                    Position = position,
                    Type = happened.GetType().Name,
                    RecordId = happened.RecordId,
                    Payload = payloads[position],
                }
        );
        var process = ProcessOf(running, reason, sequence, head.LastHash, [.. events]);
        head.LastSequence = sequence;
        head.LastHash = process.Hash;
        db.Add(process);
        foreach (var recordId in running.Events.SelectMany(e => e.AlsoOn.Append(e.RecordId)).Distinct())
        {
            db.Add(new ProcessRecord { RecordId = recordId, Sequence = sequence });
        }
    }

    private Process ProcessOf(RunningProcess running, string? reason, long sequence, string previous, List<RecordedEvent> events)
    {
        var who = actor.Value;
        var process = new Process
        {
            Sequence = sequence,
            Id = running.Id,
            Kind = running.Kind.Code,
            At = running.At,
            AccountId = actor.AccountId,
            PersonId = who?.AuthorId,
            PostId = actor.Client is null ? who?.PostId : null,
            // A party without a person: its contact, through a link.
            InstitutionId = who?.InstitutionId ?? actor.Contact?.InstitutionId,
            ClientId = actor.Client?.Id,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            PreviousHash = previous,
            Hash = "",
            Events = events,
        };
        process.Hash = ProcessHash.Of(process);
        return process;
    }

    private async Task<string> PayloadAsync(ProcessEvent happened, CancellationToken cancellationToken)
    {
        var node = JsonSerializer.SerializeToNode(happened, happened.GetType(), EventJson.Options)!;
        await SealAsync(node, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(JsonSerializer.SerializeToElement(node)));
    }

    private async Task SealAsync(JsonNode node, CancellationToken cancellationToken)
    {
        if (node is JsonObject sealedObject && sealedObject.ContainsKey(EventJson.SubjectProperty))
        {
            var subject = Guid.Parse(
                sealedObject[EventJson.SubjectProperty]!.GetValue<string>(),
                System.Globalization.CultureInfo.InvariantCulture
            );
            var clear = sealedObject[EventJson.ClearProperty]?.GetValue<string>();
            sealedObject.Remove(EventJson.ClearProperty);
            sealedObject[EventJson.SealedProperty] = clear is null ? null : await sealer.SealAsync(subject, clear, cancellationToken);
            return;
        }

        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value).ToList(),
            JsonArray a => [.. a],
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            await SealAsync(child, cancellationToken);
        }
    }
}
