import type { types } from '@slack/bolt';
import type { ComponentChildren } from 'preact';

/** A message in Block Kit as Slack shows it. It knows the blocks and elements that the bot sends. */
export function SlackView({ blocks }: { readonly blocks: readonly types.KnownBlock[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: types.KnownBlock }) {
  switch (block.type) {
    case 'header':
      return <p class="slack-header">{block.text.text}</p>;
    case 'section':
      return (
        <div class="slack-fields">
          {each(block.fields ?? [], ({ text }) => (
            <p>{text}</p>
          ))}
        </div>
      );
    case 'context':
      return (
        <p class="slack-context">
          {each(block.elements, element => ('text' in element ? <span>{element.text}</span> : null))}
        </p>
      );
    case 'rich_text':
      return (
        <div>
          {each(block.elements, element => (
            <RichText element={element} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="slack-actions">
          {each(block.elements, element =>
            element.type === 'button' ? <span class="slack-button">{element.text.text}</span> : null,
          )}
        </div>
      );
    default:
      return <p class="note">A block of the type {block.type}, which this page does not draw.</p>;
  }
}

function RichText({ element }: { readonly element: types.RichTextBlockElement }) {
  if (element.type === 'rich_text_section') {
    return (
      <p>
        {each(element.elements, piece => (
          <RichTextPiece piece={piece} />
        ))}
      </p>
    );
  }
  if (element.type !== 'rich_text_list') return null;
  const items = each(element.elements, ({ elements }) => (
    <li>
      {each(elements, piece => (
        <RichTextPiece piece={piece} />
      ))}
    </li>
  ));
  return element.style === 'ordered' ? (
    <ol start={'offset' in element ? Number(element.offset) + 1 : 1}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

function RichTextPiece({ piece }: { readonly piece: types.RichTextElement }) {
  switch (piece.type) {
    case 'text':
      return piece.style?.bold ? <strong>{piece.text}</strong> : <span>{piece.text}</span>;
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          {piece.text ?? piece.url}
        </a>
      );
    default:
      return null;
  }
}

/** The places of these lists are their names: nothing in a message is ever reordered. */
function each<Item>(items: readonly Item[], draw: (item: Item) => ComponentChildren) {
  return items.map(draw);
}
