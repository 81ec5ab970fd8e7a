import { i18n } from '#i18n';

interface Props {
  /** What the button that sends the form says. */
  send?: string;
  isDisabled?: boolean;
  onClose: () => void;
}

/** The two buttons that end every form: the one that sends it, and the one that leaves all as it was. */
export function FormButtons({ send = i18n.t('page.save'), isDisabled = false, onClose }: Props) {
  return (
    <>
      <button type="submit" class="main" disabled={isDisabled}>
        {send}
      </button>
      <button type="button" onClick={onClose}>
        {i18n.t('page.cancel')}
      </button>
    </>
  );
}
